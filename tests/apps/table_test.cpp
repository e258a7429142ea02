#include "apps/table.h"

#include <gtest/gtest.h>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

TEST(Table, AlignsColumnsOfAnyScript) {
  Table table({{"outlet"}, {"texts", Align::right}});
  table.add({"Gazette", "12"});
  table.add({"港口", "3"});  // two wide characters take four columns
  EXPECT_EQ(table.text(),
            "outlet   texts\n"
            "Gazette     12\n"
            "港口         3\n");
}

TEST(Table, IsEmptyWithoutRowsAndLeavesNoSpacesAtLineEnds) {
  Table table({{"a", Align::left}, {"b", Align::left}});
  EXPECT_EQ(table.text(), "");
  table.add({"x", ""});
  EXPECT_EQ(table.text(2), "  a  b\n  x\n");
}

TEST(Table, ShortensLongCells) {
  Table table({{"id", Align::left, 5}});
  table.add({"abcdefgh"});
  EXPECT_EQ(table.text(), "id\nabcd…\n");
}

TEST(Fit, KeepsTheEndOrTheBeginning) {
  EXPECT_EQ(fit("abcdef", 4), "abc…");
  EXPECT_EQ(fit("abcdef", 4, Align::right), "…def");
  EXPECT_EQ(fit("ab", 4), "ab  ");
  EXPECT_EQ(fit("ab", 4, Align::right), "  ab");
  EXPECT_EQ(display_width(fit("港口港口", 6)), 6);
}

TEST(Fit, CutsBetweenCharactersAsPeopleSeeThem) {
  EXPECT_EQ(fit("ae\u0301e\u0301o", 3), "ae\u0301…");
  // Three people joined in one picture of two columns; half of it would be another picture.
  const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
  EXPECT_EQ(fit(family + family, 3), family + "…");
  EXPECT_EQ(fit(family + family, 2), "… ");
}

TEST(Fit, KeepsTextFromRightToLeftApart) {
  EXPECT_EQ(isolated("\u05E0\u05DE\u05DC"), "\u2068\u05E0\u05DE\u05DC\u2069");
  EXPECT_EQ(isolated("Hafen"), "Hafen");
  EXPECT_EQ(fit("\u05E0\u05DE\u05DC\u05D9", 3), "\u2068\u05E0\u05DE…\u2069");
}

TEST(Wrapped, BreaksAtSpaces) {
  EXPECT_EQ(wrapped("one two three", 9, 2), "  one two\n  three\n");
  EXPECT_EQ(wrapped("", 9), "");
}

TEST(Wrapped, BreaksAWordThatIsLongerThanALine) {
  EXPECT_EQ(wrapped("a unbreakable", 5, 1), " a\n unbr\n eaka\n ble\n");
  EXPECT_EQ(wrapped("港口新聞", 5), "港口\n新聞\n");
  EXPECT_EQ(wrapped("e\u0301e\u0301e\u0301", 2), "e\u0301e\u0301\ne\u0301\n");  // with its marks
}

TEST(OneLine, TurnsControlCharactersIntoSingleSpaces) {
  EXPECT_EQ(one_line(" a\n\tb\x1b[31m  c "), "a b [31m c");
  EXPECT_EQ(one_line("a\xc2\x9b"
                     "b"),
            "a b");  // U+009B is an escape sequence's beginning to some terminals
}

TEST(OneLine, DropsMarksThatWouldTurnOrBreakTheLine) {
  EXPECT_EQ(one_line("a\u202Eb\u2066c\u2028d"), "a b c d");
  EXPECT_EQ(one_line("\u2026\u2065"), "\u2026\u2065");  // their neighbors stay
}

}  // namespace
}  // namespace slantwise
