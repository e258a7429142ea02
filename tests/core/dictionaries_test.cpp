#include "core/text/dictionaries.h"

#include <array>

#include <gtest/gtest.h>

#include "core/clean/scripts.h"

namespace slantwise {
namespace {

constexpr std::array<std::string_view, 5> kAll = {"burmesedict", "cjdict", "khmerdict", "laodict",
                                                  "thaidict"};
constexpr std::array<std::string_view, 1> kThai = {"thaidict"};

TEST(Dictionaries, NoneIsMissingInTheIcuOfThisProgram) {
  EXPECT_TRUE(missing_dictionaries().empty());
}

TEST(Dictionaries, LettersOfTheScriptAndOfAnyAreCounted) {
  // Two letters of Han, two of Hiragana and one of Katakana beside the four of "port".
  const Unsplit found = without_dictionary("port 港湾 です、カ.", kAll);
  EXPECT_EQ(found.script, "Chinese or Japanese");
  EXPECT_EQ(found.letters, 5u);
  EXPECT_EQ(found.all, 9u);
}

TEST(Dictionaries, TheScriptWithTheMostLettersIsNamedThenTheFirstOfTheAlphabet) {
  EXPECT_EQ(without_dictionary("ກຂ กขค", kAll).script, "Thai");
  EXPECT_EQ(without_dictionary("กข ກຂ", kAll).script, "Lao");
  EXPECT_EQ(without_dictionary("ကခ", kAll).script, "Burmese");
  EXPECT_EQ(without_dictionary("កខ", kAll).script, "Khmer");
}

TEST(Dictionaries, OnlyMissingOnesCount) {
  EXPECT_EQ(without_dictionary("港湾", kThai).letters, 0u);
  EXPECT_EQ(without_dictionary("港湾", kThai).script, "");
  EXPECT_EQ(without_dictionary("港湾", {}).letters, 0u);
}

TEST(Dictionaries, OtherScriptsNeedNone) {
  EXPECT_EQ(without_dictionary("The port. Порт. الميناء. 항구.", kAll).letters, 0u);
}

Article article(std::string text) {
  Article out;
  out.where = "notes.txt";
  out.text = std::move(text);
  return out;
}

TEST(ScriptProblem, AnArticleOfOneLetterInTwentyIsLeftOut) {
  // One of 20 letters is left out, one of 22 is not.
  const auto skipped = script_problem(article("The port was shut today ก"), kAll);
  ASSERT_TRUE(skipped.has_value());
  EXPECT_EQ(skipped->kind, Problem::Kind::skipped);
  EXPECT_EQ(skipped->where, "notes.txt");
  EXPECT_NE(skipped->what.find("is in Thai"), std::string::npos) << skipped->what;
}

TEST(ScriptProblem, FewerLettersAreNoted) {
  const auto noted = script_problem(article("The port was closed today ก"), kAll);
  ASSERT_TRUE(noted.has_value());
  EXPECT_EQ(noted->kind, Problem::Kind::noted);
  EXPECT_NE(noted->what.find("holds 1 letter of Thai"), std::string::npos) << noted->what;
}

TEST(ScriptProblem, NothingIsSaidWhereEveryDictionaryIsThere) {
  EXPECT_FALSE(script_problem(article("ภาษาไทย"), {}).has_value());
  EXPECT_FALSE(script_problem(article("The port was closed."), kAll).has_value());
}

TEST(ScriptProblem, OtherEncodingsAreDecodedFirst) {
  Article chinese = article("\xC0\xA4");  // one letter of Han
  chinese.encoding = "GBK";
  const auto problem = script_problem(chinese, kAll);
  ASSERT_TRUE(problem.has_value());
  EXPECT_NE(problem->what.find("Chinese or Japanese"), std::string::npos);
}

}  // namespace
}  // namespace slantwise
