#include "core/text/token_steps.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "core/error.h"
#include "core/resources.h"
#include "core/text/stop_words.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

Strings after(const TokenSteps& steps, const std::vector<std::string_view>& words) {
  TokenPipe pipe(steps);
  pipe.apply(words);
  const auto result = pipe.apply(words);  // twice: memory must not change it
  return {result.begin(), result.end()};
}

TEST(TokenSteps, AreNoneByDefault) {
  EXPECT_EQ(after({}, {"the", "taxes"}), (Strings{"the", "taxes"}));
}

TEST(TokenSteps, LeaveStopWordsOutWhateverTheirApostrophe) {
  EXPECT_EQ(after({.stop = "en"}, {"we", "don\u2019t", "tax", "it's"}), (Strings{"tax"}));
}

TEST(TokenSteps, StemByLanguage) {
  EXPECT_EQ(after({.stem = "en"}, {"taxes", "rising"}), (Strings{"tax", "rise"}));
  EXPECT_EQ(after({.stem = "german"}, {"h\u00E4user"}), (Strings{"haus"}));
}

TEST(TokenSteps, TakeALanguageByItsNameOrAnyCode) {
  EXPECT_EQ(after({.stem = "German"}, {"h\u00E4user"}), (Strings{"haus"}));
  EXPECT_EQ(after({.stem = "eng", .stop = "English"}, {"the", "taxes"}), (Strings{"tax"}));
}

Strings by_itself(const std::string& language, const std::vector<std::string_view>& words) {
  TokenPipe pipe({.stem = "auto", .stop = "auto"});
  pipe.apply({}, "en");  // what was there before changes nothing
  const auto result = pipe.apply(words, language);
  return {result.begin(), result.end()};
}

TEST(TokenSteps, FollowTheLanguageWithAuto) {
  EXPECT_EQ(by_itself("en", {"the", "taxes"}), (Strings{"tax"}));
  EXPECT_EQ(by_itself("de", {"die", "steuern"}), (Strings{"steu"}));
  EXPECT_EQ(by_itself("fr", {"les", "impôts"}), (Strings{"impôt"}));
  EXPECT_EQ(by_itself("es", {"los", "impuestos"}), (Strings{"impuest"}));
  EXPECT_EQ(by_itself("ru", {"и", "налоги"}), (Strings{"налог"}));
  EXPECT_EQ(by_itself("ar", {"في", "الضرائب"}), (Strings{"ضرايب"}));
}

// Ukrainian and Chinese have no stemmer.
TEST(TokenSteps, LeaveWordsAsTheyAreWithAutoWhereThereIsNothingForTheirLanguage) {
  EXPECT_EQ(by_itself("uk", {"та", "податки"}), (Strings{"податки"}));
  EXPECT_EQ(by_itself("zh", {"的", "税收"}), (Strings{"税收"}));
  EXPECT_EQ(by_itself("", {"the", "taxes"}), (Strings{"the", "taxes"}));
  EXPECT_EQ(by_itself("tlh", {"the", "taxes"}), (Strings{"the", "taxes"}));
}

TEST(HasStemmer, IsWhatSnowballHas) {
  for (const char* yes : {"en", "de", "fr", "es", "ru", "ar"}) EXPECT_TRUE(has_stemmer(yes)) << yes;
  for (const char* no : {"", "uk", "zh", "xx"}) EXPECT_FALSE(has_stemmer(no)) << no;
}

TEST(TokenSteps, JoinNeighborsThatAreLeft) {
  EXPECT_EQ(after({.stop = "en", .shortest = 1, .longest = 2}, {"tax", "the", "boats", "now"}),
            (Strings{"tax", "boats", "tax boats"}));
  EXPECT_EQ(after({.shortest = 3, .longest = 3}, {"a", "b", "c", "d"}),
            (Strings{"a b c", "b c d"}));
  EXPECT_EQ(after({.shortest = 2, .longest = 4}, {"a"}), Strings{});
}

TEST(TokenSteps, ReadRangesOfNgrams) {
  TokenSteps steps;
  set_ngrams(steps, "2-4");
  EXPECT_EQ(steps.shortest, 2u);
  EXPECT_EQ(steps.longest, 4u);
  set_ngrams(steps, "3");
  EXPECT_EQ(steps.shortest, 3u);
  for (const char* bad : {"", "0", "5", "3-1", "1-5", "1-", "a", "1,2", "10"}) {
    EXPECT_THROW(set_ngrams(steps, bad), UsageError) << bad;
  }
}

TEST(TokenSteps, NameTheLanguagesThereAre) {
  EXPECT_THROW(TokenPipe({.stem = "xx"}), UsageError);
  try {
    TokenPipe({.stop = "xx"});
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("auto, ar, de, en"), std::string::npos)
        << error.what();
  }
}

TEST(StopWords, AreThereForTheseLanguages) {
  EXPECT_EQ(stop_languages(), (Strings{"ar", "de", "en", "es", "fr", "ru", "uk", "zh"}));
  for (const std::string& language : stop_languages()) {
    EXPECT_TRUE(has_stop_words(language));
    EXPECT_GT(stop_words(language)->size(), 100u) << language;
  }
}

TEST(StopWords, AreNoneForOthers) {
  EXPECT_EQ(stop_words("sv"), nullptr);
  EXPECT_EQ(stop_words(""), nullptr);
  EXPECT_FALSE(has_stop_words("xx"));
}

TEST(StopWords, AreWrittenAsTermKeysAreAndOnce) {
  for (const std::string& language : stop_languages()) {
    const YAML::Node list = YAML::Load(
        std::string(resources::get("corpora/rules/stopwords/" + language + ".yaml")))["words"];
    for (const YAML::Node& word : list) {
      EXPECT_EQ(fold(word.as<std::string>()), word.as<std::string>()) << language;
    }
    EXPECT_EQ(stop_words(language)->size(), list.size()) << language;
  }
}

TEST(StopWords, HaveAProvenance) {
  for (const std::string& language : stop_languages()) {
    EXPECT_NE(
        resources::get("corpora/rules/stopwords/" + language + ".yaml").find("\nprovenance: "),
        std::string_view::npos)
        << language;
  }
}

}  // namespace
}  // namespace slantwise
