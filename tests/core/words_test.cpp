#include "core/text/words.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace slantwise {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  Words words;
  std::vector<std::string> found;
  for (const Span span : words.split(text)) found.emplace_back(slice(text, span));
  return found;
}

using Strings = std::vector<std::string>;

TEST(Words, AreByteRanges) {
  Words words;
  EXPECT_EQ(words.split("Don't panic."), (std::vector<Span>{{0, 5}, {6, 11}}));
}

TEST(Words, DropPunctuationAndKeepDigits) {
  EXPECT_EQ(words_of("$1,500.25 \u2013 (in 1999)!"), (Strings{"1,500.25", "in", "1999"}));
}

TEST(Words, KeepApostrophesAndInnerFullStops) {
  EXPECT_EQ(words_of("Syria\u2019s U.S. envoy's rock'n'roll"),
            (Strings{"Syria\u2019s", "U.S", "envoy's", "rock'n'roll"}));
}

TEST(Words, SplitAtHyphensAndSlashes) {
  EXPECT_EQ(words_of("de-escalation and/or"), (Strings{"de", "escalation", "and", "or"}));
}

TEST(Words, HoldOtherScripts) {
  EXPECT_EQ(words_of("caf\u00E9 \u041C\u043E\u0441\u043A\u0432\u0430"),
            (Strings{"caf\u00E9", "\u041C\u043E\u0441\u043A\u0432\u0430"}));
}

TEST(Words, AreNoneInAnEmptyText) {
  EXPECT_TRUE(words_of("").empty());
  EXPECT_TRUE(words_of(" \u00A0\u2014 ").empty());
}

TEST(Words, CanBeReusedAndMoved) {
  Words words;
  EXPECT_EQ(words.split("one two").size(), 2u);
  Words moved = std::move(words);
  EXPECT_EQ(moved.split("three").size(), 1u);
}

TEST(Words, SurviveIllFormedBytes) { EXPECT_EQ(words_of("a\xFF\xFE b"), (Strings{"a", "b"})); }

}  // namespace
}  // namespace slantwise
