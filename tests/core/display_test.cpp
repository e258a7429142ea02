#include "core/text/display.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

using Views = std::vector<std::string_view>;

TEST(Characters, KeepMarksJoinedEmojiAndSyllablesTogether) {
  EXPECT_EQ(characters("tax"), (Views{"t", "a", "x"}));
  EXPECT_EQ(characters("e\u0301a"), (Views{"e\u0301", "a"}));
  const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
  EXPECT_EQ(characters(family + "!"), (Views{family, "!"}));
  EXPECT_EQ(characters("\u1112\u1161\u11AB"), (Views{"\u1112\u1161\u11AB"}));
  EXPECT_EQ(characters(""), Views{});
}

TEST(Characters, LeaveNoBadByteOut) {
  std::string joined;
  const std::string text = "a\xFF\u00E9\xE2\x82z";
  for (const std::string_view one : characters(text)) joined += one;
  EXPECT_EQ(joined, text);
}

TEST(RightToLeft, IsFoundInAnyScriptThatRunsSo) {
  EXPECT_TRUE(has_right_to_left("the \u0645\u064A\u0646\u0627\u0621"));  // Arabic
  EXPECT_TRUE(has_right_to_left("\u05E0\u05DE\u05DC"));                  // Hebrew
  EXPECT_TRUE(has_right_to_left("\u0661\u0662"));                        // Arabic digits
  EXPECT_FALSE(has_right_to_left("H\u00E4fen \u6E2F 12 \xFF"));
}

TEST(DisplayWidth, TakesEmojiAsTheyAreDrawn) {
  EXPECT_EQ(display_width("\U0001F600"), 2);
  EXPECT_EQ(display_width("\U0001F468\u200D\U0001F469\u200D\U0001F467"), 2);  // joined: one
  EXPECT_EQ(display_width("\u2764\uFE0F"), 2);          // VS16: drawn as an emoji
  EXPECT_EQ(display_width("\u2764"), 1);                // as a letter
  EXPECT_EQ(display_width("\U0001F44D\U0001F3FD"), 2);  // a thumb and its skin tone
  EXPECT_EQ(display_width("\U0001F1EB\U0001F1F7"), 2);  // a flag
}

}  // namespace
}  // namespace slantwise
