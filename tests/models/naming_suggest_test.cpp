#include "models/naming_suggest.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

NameWords suggested(const std::vector<std::string>& texts, const Strings& names) {
  static Corpus corpus;
  corpus = test::plain_texts(texts);
  static std::vector<std::size_t> outlet_of;
  outlet_of.assign(texts.size(), 0);
  return suggest_names({corpus, outlet_of, 1}, names);
}

Strings words_beside(const std::string& text, const Strings& names = {"Roe", "Jane Roe"}) {
  Strings out;
  for (const NameWord& one : suggested({text}, names).words) out.push_back(one.word);
  return out;
}

TEST(NamingSuggest, TakesTheWordsOfTheNounPhraseBeforeTheName) {
  EXPECT_EQ(words_beside("The rebel leader Jane Roe left. The leader slept. A rebel sang"),
            (Strings{"leader", "rebel"}));
  EXPECT_EQ(words_beside("They met Upland President Roe"), (Strings{"president", "upland"}));
}

TEST(NamingSuggest, TakesNoVerbsAndNoSmallWords) {
  EXPECT_EQ(words_beside("The minister told Roe. He told her. They praised Roe, and with Roe"),
            Strings{});
  EXPECT_EQ(words_beside("The army fears Roe"), Strings{});
}

TEST(NamingSuggest, TakesWhatExplainsTheName) {
  EXPECT_EQ(words_beside("Roe, a convicted smuggler, left"), (Strings{"convicted", "smuggler"}));
  EXPECT_EQ(words_beside("Roe (smuggler) left"), Strings{"smuggler"});
  EXPECT_EQ(words_beside("A convicted smuggler, Jane Roe, left"),
            (Strings{"convicted", "smuggler"}));
  EXPECT_EQ(words_beside("Roe, the army and the people left"), Strings{});
}

TEST(NamingSuggest, TakesWhatTheNameIsSaidToBe) {
  EXPECT_EQ(words_beside("Roe is a smuggler"), Strings{"smuggler"});
  EXPECT_EQ(words_beside("He called Roe a smuggler"), Strings{"smuggler"});
  EXPECT_EQ(words_beside("He branded Roe as a smuggler"), Strings{"smuggler"});
}

TEST(NamingSuggest, LeavesOtherNamesAlone) {
  EXPECT_EQ(words_beside("The famous Roe Tower burned. A famous man"), Strings{});
}

TEST(NamingSuggest, LeavesPeopleOfTheSameLastNameAlone) {
  const std::string text = "The smuggler Roe met a clerk, Mary Roe";
  EXPECT_EQ(words_beside(text), Strings{"smuggler"});
  EXPECT_EQ(words_beside(text, {"Roe"}), (Strings{"mary", "smuggler"}));
  EXPECT_EQ(suggested({text}, {"Roe", "Jane Roe"}).mentions, 1u);
}

TEST(NamingSuggest, TakesNoWordThatIsDenied) {
  EXPECT_EQ(words_beside("Roe is not a smuggler. Roe isn't a clerk. Roe is no thief"), Strings{});
  EXPECT_EQ(words_beside("They did not call Roe a smuggler"), Strings{});
}

TEST(NamingSuggest, TakesNoWordOfAnotherClause) {
  EXPECT_EQ(words_beside("The book Roe has written sold well. A book"), Strings{});
  EXPECT_EQ(words_beside("The leader Roe has spoken"), Strings{"leader"});
  EXPECT_EQ(words_beside("It hurt Roe, the agencies said. The agencies slept"), Strings{});
  EXPECT_EQ(words_beside("Talks with Roe are the answer. The answer"), Strings{});
  EXPECT_EQ(words_beside("He wants to end Roe's rule. At the end"), Strings{});
  EXPECT_EQ(words_beside("They fought in the war \u2014 Roe and Poe. The war"), Strings{});
}

TEST(NamingSuggest, ReadsOnBehindTheStopOfAShortForm) {
  EXPECT_EQ(words_beside("They met the rebel Sen.\u00a0Roe. A rebel slept"), Strings{"rebel"});
}

TEST(NamingSuggest, CountsByPlaceOutletAndVoice) {
  const NameWords found =
      suggested({"Roe is a smuggler. The smuggler Roe left", "Roe slept"}, {"Roe"});
  EXPECT_EQ(found.mentions, 3u);
  EXPECT_EQ(found.articles, 2u);
  ASSERT_EQ(found.words.size(), 1u);
  const NameWord& word = found.words[0];
  EXPECT_EQ(word.uses.size(), 2u);
  EXPECT_EQ(word.articles, 1u);
  EXPECT_EQ(word.places[static_cast<std::size_t>(Beside::before)], 1u);
  EXPECT_EQ(word.places[static_cast<std::size_t>(Beside::is)], 1u);
  EXPECT_EQ(word.cells[0].voice[static_cast<std::size_t>(Voice::narration)], 2u);
  EXPECT_DOUBLE_EQ(word.share, 2.0 / 3);
  // 14 + log2(2 * 2 / (3 + 2)) = 14 + log2(.8)
  EXPECT_NEAR(word.log_dice, 14 - 0.321928, 1e-6);
}

TEST(NamingSuggest, HasWordsForItsPlaces) { EXPECT_EQ(name(Beside::before), "before the name"); }

TEST(NamingSuggest, RefusesANameWithoutALetter) {
  EXPECT_THROW(suggested({"Roe"}, {"--"}), UsageError);
}

}  // namespace
}  // namespace slantwise
