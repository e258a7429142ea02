// Whether the same words are given to two people, and how an article names who says them.
#include "models/quote_speakers.h"

#include <gtest/gtest.h>

#include "models/quote_sources.h"
#include "tests/support.h"

namespace slantwise {
namespace {

const std::string kWords = "We will open every gate of the old harbor";

Corpus corpus_of(const std::string& gazette, const std::string& herald) {
  std::vector<Article> articles = {test::article("a", "Gazette", gazette),
                                   test::article("b", "Herald", herald)};
  for (Article& article : articles) article.date = "2024-03-01";
  return test::corpus_of(std::move(articles));
}

// What the Herald's version is against the Gazette's, which Mayor Jane Roe says.
OtherSpeaker herald(const std::string& text,
                    const std::string& gazette = "It rained.\n\n“" + kWords +
                                                 ",” Mayor Jane Roe said.") {
  const Corpus corpus = corpus_of(gazette, text);
  const auto quotes = shared_quotes(corpus);
  EXPECT_EQ(quotes.size(), 1u) << text;
  if (quotes.empty() || quotes[0].versions.size() != 2) return OtherSpeaker::no;
  return other_speaker(corpus, quotes[0].versions[0], quotes[0].versions[1]);
}

TEST(QuoteSpeakers, AreTwoWhereBothAreNamedAtTheWords) {
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ",” Mayor Adam Poe said."), OtherSpeaker::sure);
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ",” said Adam Poe, the mayor of Port Gull."),
            OtherSpeaker::sure);
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ",” Mayor Jane Roe said."), OtherSpeaker::no);
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ".” Nobody was there."), OtherSpeaker::no);
}

TEST(QuoteSpeakers, WhoIsNamedBesideMayHaveSaidIt) {
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ",” Mayor Adam Poe said. Jane Roe listened."),
            OtherSpeaker::no);
}

TEST(QuoteSpeakers, AreUnclearBehindAPronounWhoseNameStandsFarOff) {
  EXPECT_EQ(
      herald("It rained.\n\nMayor Adam Poe said that he was wet.\n\n“" + kWords + ",” he said."),
      OtherSpeaker::unclear);
  EXPECT_EQ(herald("It rained.\n\nMayor Adam Poe said on Monday that he was wet. “" + kWords +
                   ",” he said."),
            OtherSpeaker::sure);
  EXPECT_EQ(
      herald("It rained.\n\nAdam Poe, the mayor, stood in the rain. “" + kWords + ",” he said."),
      OtherSpeaker::sure);
}

TEST(QuoteSpeakers, AreUnclearWhereSomebodySpeaksForAnother) {
  EXPECT_NE(herald("It rained.\n\n“" + kWords + ",” said a spokesman for Adam Poe."),
            OtherSpeaker::sure);
}

TEST(QuoteSpeakers, AreUnclearWithoutAFirstName) {
  EXPECT_EQ(herald("It rained.\n\n“" + kWords + ",” Poe said."), OtherSpeaker::unclear);
}

TEST(QuoteSpeakers, AreUnclearForOrganizations) {
  EXPECT_NE(herald("It rained.\n\n“" + kWords + ",” the Westmark Shipping Company said."),
            OtherSpeaker::sure);
}

// The Herald has two quotations of the Gazette's one: whose is the longer stretch counts.
TEST(QuoteSpeakers, AreReadAtTheLongestStretch) {
  const std::string gazette = "It rained.\n\n“" + kWords +
                              " before the winter storms come and the boats are back,” Mayor Jane "
                              "Roe said.";
  EXPECT_EQ(herald("It rained.\n\n“We will open every gate,” Adam Poe said.\n\nThe sea was "
                   "high.\n\n“The old harbor before the winter storms come and the boats are "
                   "back,” Jane Roe said.",
                   gazette),
            OtherSpeaker::no);
}

bool names(const std::string& source, const std::string& speaker) {
  const std::string text = "“" + kWords + ",” said " + source + ".";
  Corpus corpus = test::corpus_of({test::article("a", "Gazette", text)});
  Attribution by;
  const auto at = static_cast<std::uint32_t>(corpus.documents[0].text.find(source));
  by.source = {at, at + static_cast<std::uint32_t>(source.size())};
  by.speaker = speaker;
  return names_speaker(corpus, corpus.documents[0], by);
}

TEST(QuoteSources, NameWhoSpeaks) {
  EXPECT_TRUE(names("Mayor Jane Roe", "Jane Roe"));
  EXPECT_TRUE(names("Roe, the mayor", "Jane Roe"));
  EXPECT_TRUE(names("the head of the board Jane Roe", "Jane Roe"));
  EXPECT_FALSE(names("a spokesman for Jane Roe", "Jane Roe"));
  EXPECT_FALSE(names("the mayor of Port Roe", "Port Roe"));
  EXPECT_FALSE(names("Roe’s lawyer", "Jane Roe"));
  EXPECT_FALSE(names("she", "Jane Roe"));
  EXPECT_FALSE(names("the mayor", ""));
}

std::string last_name(const std::string& source, const std::string& speaker) {
  const std::string text = "“" + kWords + ",” said " + source + ".";
  Corpus corpus = test::corpus_of({test::article("a", "Gazette", text)});
  Document& document = corpus.documents[0];
  const auto at = static_cast<std::uint32_t>(document.text.find(source));
  document.attributions.assign(1, {});
  document.attributions[0].source = {at, at + static_cast<std::uint32_t>(source.size())};
  document.attributions[0].speaker = speaker;
  return std::string(named_last(corpus, document, {{}, 0, {}}));
}

TEST(QuoteSources, AreSomebodyByNameOrNobody) {
  EXPECT_EQ(last_name("Mayor Jane Roe", "Jane Roe"), "Roe");
  EXPECT_EQ(last_name("she", "Jane Roe"), "Roe");
  EXPECT_EQ(last_name("a senior official", ""), "");
  EXPECT_EQ(last_name("the mayor of Port Roe", "Port Roe"), "");
  const Corpus corpus = corpus_of("It rained.", "It rained.");
  EXPECT_EQ(named_last(corpus, corpus.documents[0], {{}, -1, {}}), "");
}

}  // namespace
}  // namespace slantwise
