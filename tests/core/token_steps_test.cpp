#include "core/text/token_steps.h"

#include <gtest/gtest.h>

#include "core/error.h"

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
    EXPECT_NE(std::string(error.what()).find("de, en"), std::string::npos) << error.what();
  }
}

TEST(StopWords, AreFoldedAndEachList) {
  for (const std::string& language : stop_languages()) {
    EXPECT_NO_THROW(TokenPipe({.stop = language})) << language;
  }
}

}  // namespace
}  // namespace slantwise
