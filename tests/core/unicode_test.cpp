#include "core/text/unicode.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(Unicode, TellsWellFormedFromIllFormed) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80"));
  EXPECT_FALSE(is_utf8("caf\xE9"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST(Unicode, ReplacesEachMaximalIllFormedPartOnce) {
  std::size_t count = 0;
  // The example of Unicode 15, table 3-8: F1 80 80 | E1 80 | C2 | b | 80 | c | 80 | BF | d.
  EXPECT_EQ(repair_utf8("a\xF1\x80\x80\xE1\x80\xC2"
                        "b\x80"
                        "c\x80\xBF"
                        "d",
                        count),
            "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(count, 6u);
}

TEST(Unicode, RepairKeepsGoodBytesAndAddsToTheCount) {
  std::size_t count = 2;
  EXPECT_EQ(repair_utf8("na\xC3\xAFve", count), "na\xC3\xAFve");
  EXPECT_EQ(count, 2u);
}

TEST(Unicode, FoldsCaseComposesAndStraightensApostrophes) {
  EXPECT_EQ(fold("Don\u2019T"), "don't");
  EXPECT_EQ(fold("STRA\u00DFE"), "strasse");
  EXPECT_EQ(fold("Cafe\u0301"), "caf\u00E9");
  EXPECT_EQ(fold("\u00C9COLE"), "\u00E9cole");
}

TEST(Unicode, FoldsAwayWhatIsNoPartOfASpelling) {
  EXPECT_EQ(fold("co\u00ADoperate"), "cooperate");
  EXPECT_EQ(fold("\u202Bab\u202C\u200E"), "ab");
  EXPECT_EQ(fold("\u0643\u0640\u0640\u0644"), "\u0643\u0644");  // tatweels
  EXPECT_EQ(fold("\u202Fmot\u202F"), "mot");
  EXPECT_EQ(fold("10\u202F000"), "10\u202F000");
}

TEST(Unicode, FoldLeavesSomething) {
  EXPECT_EQ(fold("\u0640"), "\u0640");
  EXPECT_EQ(fold("\u202F"), "\u202F");
}

TEST(Unicode, FoldingTwiceChangesNothing) {
  for (const std::string text : {"\u0130stanbul", "\u1E9E\u0345\u0301", "\uFB03x", "A\u030A"}) {
    EXPECT_EQ(fold(fold(text)), fold(text));
  }
}

TEST(Unicode, FoldsTheSameWithAndWithoutTheShortWay) {
  // The accented word forces the long way for the whole string.
  EXPECT_EQ(fold("Syria\u2019s Caf\u00E9"), fold("Syria\u2019s ") + fold("Caf\u00E9"));
}

TEST(Unicode, CutsThePossessiveOnly) {
  EXPECT_EQ(without_possessive("Syria\u2019s"), "Syria");
  EXPECT_EQ(without_possessive("SYRIA'S"), "SYRIA");
  EXPECT_EQ(without_possessive("taxes"), "taxes");
  EXPECT_EQ(without_possessive("'s"), "'s");
  EXPECT_EQ(without_possessive("don't"), "don't");
}

TEST(Unicode, LeavesContractionsWhole) {
  for (const char* word : {"it's", "He\u2019s", "THAT'S", "let's", "what's"}) {
    EXPECT_EQ(without_possessive(word), word);
  }
}

TEST(Unicode, TermKeyIsFoldedWithoutPossessive) {
  EXPECT_EQ(term_key("Syria\u2019s"), "syria");
  EXPECT_EQ(term_key("It\u2019s"), "it's");
}

TEST(Unicode, CountsTerminalColumns) {
  EXPECT_EQ(display_width("tax"), 3);
  EXPECT_EQ(display_width("cafe\u0301"), 4);
  EXPECT_EQ(display_width("\u65B0\u805E"), 4);
  EXPECT_EQ(display_width("a\u200Db"), 2);
}

TEST(Unicode, FindsTheEndOfACodePoint) {
  const std::string_view text = "a\u00E9\U0001F600\xFFz";
  EXPECT_EQ(next_code_point(text, 0), 1u);
  EXPECT_EQ(next_code_point(text, 1), 3u);
  EXPECT_EQ(next_code_point(text, 3), 7u);
  EXPECT_EQ(next_code_point(text, 7), 8u);
}

TEST(Fold, LeavesOutWhatShowsNothing) {
  EXPECT_EQ(fold("tax\u200F"), "tax");
  EXPECT_EQ(fold("\u202Etax\u202C"), "tax");
  EXPECT_EQ(fold("\u2066Tax\u2069"), "tax");
  EXPECT_EQ(fold("tax\u00ADation"), "taxation");
  EXPECT_EQ(fold("\u200E"), "\u200E");
}

TEST(Fold, TakesTimeByTheLengthOfAFloodOfMarks) {
  // Grave below and acute above by turns: to sort 400,000 of them took minutes.
  std::string flood = "E";
  for (int i = 0; i < 200'000; ++i) flood += "\u0301\u0316";
  const std::string folded = fold(flood);
  EXPECT_EQ(folded, "e" + flood.substr(1));
  EXPECT_EQ(fold(folded), folded);
  std::string spaces;  // the same for spaces that are taken off
  for (int i = 0; i < 400'000; ++i) spaces += "\u202F";
  EXPECT_EQ(fold(spaces + "\u00E9" + spaces), "\u00E9");
  // 30 marks are put in order: 15 below (class 220), then 15 above (230), the first joins its
  // letter.
  std::string few = "E", sorted;
  for (int i = 0; i < 15; ++i) few += "\u0301\u0316";
  for (int i = 0; i < 15; ++i) sorted += "\u0316";
  for (int i = 0; i < 14; ++i) sorted += "\u0301";
  EXPECT_EQ(fold(few), "\u00E9" + sorted);
}

}  // namespace
}  // namespace slantwise
