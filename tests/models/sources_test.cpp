#include "models/sources.h"

#include <gtest/gtest.h>

#include "models/voice_rows.h"
#include "tests/support.h"

namespace slantwise {
namespace {

Document document_of(const std::string& text) {
  return Analyzer().analyze(test::article("a", "Gazette", text));
}

Sources sources_of(const std::string& text) {
  Sources sources;
  sources.add(document_of(text));
  return sources;
}

const SpeakerRow* speaker(const std::vector<SpeakerRow>& rows, const std::string& name) {
  const auto found =
      std::ranges::find_if(rows, [&](const SpeakerRow& row) { return row.speaker == name; });
  return found == rows.end() ? nullptr : &*found;
}

const VerbClassRow* klass(const std::vector<VerbClassRow>& rows, const std::string& name) {
  const auto found =
      std::ranges::find_if(rows, [&](const VerbClassRow& row) { return row.klass == name; });
  return found == rows.end() ? nullptr : &*found;
}

TEST(Sources, CountTheWordsOfEachSpeaker) {
  // Roe: "Never again" is 2 quoted words, "that taxes fall" 3 reported ones; Poe: 4 quoted words.
  const auto rows = sources_of(
                        "Jane Roe said that taxes fall. \"Never again,\" Jane Roe said.\n\n"
                        "\"We do not agree,\" Adam Poe said.")
                        .speakers();
  ASSERT_NE(speaker(rows, "Jane Roe"), nullptr);
  EXPECT_EQ(speaker(rows, "Jane Roe")->quoted, 2u);
  EXPECT_EQ(speaker(rows, "Jane Roe")->reported, 3u);
  EXPECT_EQ(speaker(rows, "Adam Poe")->quoted, 4u);
  EXPECT_EQ(speaker(rows, "Jane Roe")->verbs, std::vector<std::string>{"say"});
  EXPECT_EQ(rows[0].speaker, "Jane Roe");  // 5 words against 4
}

TEST(Sources, SumOverArticles) {
  const Document one = document_of("\"Never again,\" Jane Roe said.");
  const Document two = document_of("\"We do not agree,\" Jane Roe claimed.");
  Sources together, first, second;
  together.add(one);
  together.add(two);
  first.add(one);
  second.add(two);
  first.add(second);
  for (const Sources* sources : {&together, &first}) {
    const auto rows = sources->speakers();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].quoted, 6u);
    EXPECT_EQ(rows[0].verbs, (std::vector<std::string>{"claim", "say"}));
    ASSERT_EQ(sources->categories().size(), 1u);
    EXPECT_EQ(sources->categories()[0].articles, 2u);
    EXPECT_EQ(sources->categories()[0].quoted, 6u);
  }
}

TEST(Sources, CountVerbsByClassInTheOrderOfTheClasses) {
  const auto rows = sources_of(
                        "\"Never again,\" Jane Roe claimed. \"We do not agree,\" Adam Poe said. "
                        "\"It is late now,\" Jane Roe said.")
                        .verbs();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].klass, "neutral");
  EXPECT_EQ(rows[0].uses, 2u);
  EXPECT_EQ(rows[0].resolved, 2u);
  EXPECT_EQ(rows[1].klass, "doubting");
  ASSERT_EQ(rows[1].verbs.size(), 1u);
  EXPECT_EQ(rows[1].verbs[0].verb, "claim");
}

TEST(Sources, CountAVerbBetweenTwoPartsOnce) {
  const auto rows =
      sources_of("\"Never again,\" Jane Roe said, \"shall this port close.\"").verbs();
  ASSERT_NE(klass(rows, "neutral"), nullptr);
  EXPECT_EQ(klass(rows, "neutral")->uses, 1u);
}

TEST(Sources, LeaveAVerbInSomebodysWordsToThem) {
  const auto rows =
      sources_of("\"The mayor claimed that all is well,\" Jane Roe said to the crew.").verbs();
  EXPECT_EQ(klass(rows, "doubting"), nullptr);
  EXPECT_NE(klass(rows, "neutral"), nullptr);
}

TEST(Sources, TellVerbsWithoutAKnownSourceApart) {
  const auto rows = sources_of("It said that taxes fall.").verbs();
  ASSERT_NE(klass(rows, "neutral"), nullptr);
  EXPECT_EQ(klass(rows, "neutral")->uses, 1u);
  EXPECT_EQ(klass(rows, "neutral")->resolved, 0u);
}

TEST(Sources, CountNothingOfBoilerplate) {
  EXPECT_TRUE(sources_of("Read more: “We will stay,” Jane Roe says").speakers().empty());
}

TEST(Sources, AreUnclearOnlyWhereNoMarksShowThem) {
  Attribution one;
  one.confidence = Confidence::low;
  one.kind = Attribution::Kind::direct;
  EXPECT_FALSE(is_unclear(one));
  one.kind = Attribution::Kind::mixed;
  EXPECT_TRUE(is_unclear(one));
  one.confidence = Confidence::medium;
  EXPECT_FALSE(is_unclear(one));
}

TEST(Sources, AreNamedInWordsAsFarAsTheyCanBe) {
  const Document document = document_of("Storm\n\nThe harbor office said that the port is shut.");
  Attribution one;
  EXPECT_EQ(source_in_words(document, one), "unresolved");
  one.source = {7, 24};
  EXPECT_EQ(source_in_words(document, one), "The harbor office");
  one.speaker = "Jane Roe";
  EXPECT_EQ(source_in_words(document, one), "Jane Roe");
}

TEST(Sources, HaveNamesForKinds) {
  EXPECT_EQ(name(Attribution::Kind::direct), "direct");
  EXPECT_EQ(name(Attribution::Kind::indirect), "indirect");
  EXPECT_EQ(name(Attribution::Kind::mixed), "mixed");
}

TEST(FirstVoice, SaysWhatTheTextOpensWithAndWhoIsHeardFirst) {
  // "The port was shut." is 4 words before the quote.
  const FirstVoice first =
      first_voice(document_of("Storm\n\nThe port was shut. \"Never again,\" Jane Roe said."));
  EXPECT_TRUE(first.opens_known);
  EXPECT_EQ(first.opens, Voice::narration);
  EXPECT_TRUE(first.heard);
  EXPECT_EQ(first.voice, Voice::quote);
  EXPECT_EQ(first.zone, Zone::lead);
  EXPECT_EQ(first.speaker, "Jane Roe");
  EXPECT_EQ(first.words_before, 4u);
}

TEST(FirstVoice, MayBeTheFirstWordOfTheText) {
  const FirstVoice first = first_voice(document_of("Storm\n\n\"Never again,\" Jane Roe said."));
  EXPECT_EQ(first.opens, Voice::quote);
  EXPECT_EQ(first.words_before, 0u);
}

TEST(FirstVoice, LeavesHeadlinesAside) {
  Article article = test::article("a", "Gazette", "The port was shut on Monday.");
  article.title = "\"Never again will we sail,\" Jane Roe said";
  const FirstVoice first = first_voice(Analyzer().analyze(std::move(article)));
  EXPECT_FALSE(first.heard);
  EXPECT_EQ(first.opens, Voice::narration);
}

TEST(FirstVoice, OfNothingIsNobodys) {
  const FirstVoice first = first_voice(document_of(""));
  EXPECT_FALSE(first.opens_known);
  EXPECT_FALSE(first.heard);
}

TEST(VoiceRows, AreArticlesInInputOrderOrOutletsByName) {
  const Corpus corpus = test::corpus_of({test::article("b", "Herald", "The port was shut."),
                                         test::article("a", "Courier", "\"No,\" Jane Roe said."),
                                         test::article("c", "Herald", "It rained.")});
  const auto articles = voice_rows(corpus, By::article);
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[0].article, "b");
  EXPECT_EQ(articles[0].outlet, "Herald");
  const auto outlets = voice_rows(corpus, By::outlet);
  ASSERT_EQ(outlets.size(), 2u);
  EXPECT_EQ(outlets[0].outlet, "Courier");
  EXPECT_EQ(outlets[1].articles, 2u);
  EXPECT_EQ(outlets[1].article, "");
  EXPECT_EQ(outlets[1].ledger.tokens, 6u);  // 4 + 2
}

}  // namespace
}  // namespace slantwise
