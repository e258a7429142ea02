#include "core/text/raw_tokens.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace slantwise {
namespace {

std::vector<std::string> tokens(TokenMode mode, std::string_view text) {
  RawTokens raw(mode);
  const auto views = raw.split(text);
  return {views.begin(), views.end()};
}

using Strings = std::vector<std::string>;

TEST(RawTokens, StrictLettersMeetAcrossAColonAndNotAcrossAnAtSign) {
  EXPECT_EQ(tokens(TokenMode::unicode, "a:b c@d"), (Strings{"a", "b", "c@d"}));
  EXPECT_EQ(tokens(TokenMode::unicode_strict, "a:b c@d"), (Strings{"a:b", "c", "d"}));
}

TEST(RawTokens, SklearnTakesTwoOrMoreWordCharacters) {
  EXPECT_EQ(tokens(TokenMode::sklearn, "A Don't-Panic guide"), (Strings{"don", "panic", "guide"}));
  EXPECT_EQ(tokens(TokenMode::sklearn, "x_1 7 42 U.S. a b"), (Strings{"x_1", "42"}));
  EXPECT_EQ(tokens(TokenMode::sklearn, ""), Strings{});
}

// What Python 3.11's re.findall(r"(?u)\b\w\w+\b", text.lower()) gives.
TEST(RawTokens, SklearnTakesTheWordCharactersOfPython) {
  EXPECT_EQ(tokens(TokenMode::sklearn, "ÉTÉ Straße"), (Strings{"été", "straße"}));
  EXPECT_EQ(tokens(TokenMode::sklearn, "the “Größe”…"), (Strings{"the", "größe"}));
  EXPECT_EQ(tokens(TokenMode::sklearn, "x² ½ Ⅳx 東京都"), (Strings{"x²", "ⅳx", "東京都"}));
  // A combining acute is a mark: no word character, so it splits.
  EXPECT_EQ(tokens(TokenMode::sklearn, "cafe\u0301ro"), (Strings{"cafe", "ro"}));
  EXPECT_EQ(tokens(TokenMode::sklearn, "a\u203Fb cd"), Strings{"cd"});
}

TEST(RawTokens, LowerCasesLikePython) {
  // The capital sigma at the end of a word becomes the final one.
  EXPECT_EQ(tokens(TokenMode::whitespace, "ΟΔΟΣ ΣΟΦΟΣ"), (Strings{"οδος", "σοφος"}));
  // Dotted I becomes i and a combining dot.
  EXPECT_EQ(tokens(TokenMode::whitespace, "İZMİR"), Strings{"i\u0307zmi\u0307r"});
  // Kelvin's sign is shorter in lower case, Ⱥ longer.
  EXPECT_EQ(tokens(TokenMode::sklearn, "\u212A\u212A ȺȺ"), (Strings{"kk", "ⱥⱥ"}));
}

TEST(RawTokens, WhitespaceSplitsWherePythonDoes) {
  EXPECT_EQ(tokens(TokenMode::whitespace,
                   " One,\ttwo\u00A0three\u2003four\x1C"
                   "five\n"),
            (Strings{"one,", "two", "three", "four", "five"}));
}

TEST(RawTokens, UnicodeTakesTheWordsOfUax29) {
  for (const TokenMode mode : {TokenMode::unicode, TokenMode::unicode_strict}) {
    EXPECT_EQ(tokens(mode, "Don't panic: U.S. prices, 3.5 a day"),
              (Strings{"don't", "panic", "u.s", "prices", "3.5", "a", "day"}));
  }
}

TEST(RawTokens, BytesThatAreNotUtf8EndAToken) {
  for (const TokenMode mode : token_modes()) {
    EXPECT_EQ(tokens(mode,
                     "ab\xFF"
                     "cd \xE2\x80"),
              (Strings{"ab", "cd"}))
        << name(mode);
  }
}

TEST(RawTokens, ViewsHoldUntilTheNextCall) {
  RawTokens raw(TokenMode::sklearn);
  EXPECT_EQ(raw.split("one two").size(), 2u);
  EXPECT_EQ(raw.split("three").front(), "three");
}

TEST(TokenMode, IsFoundByName) {
  for (const TokenMode mode : token_modes()) EXPECT_EQ(find_token_mode(name(mode)), mode);
  try {
    find_token_mode("spacy");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("sklearn"), std::string::npos);
  }
}

}  // namespace
}  // namespace slantwise
