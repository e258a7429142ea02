#include <gtest/gtest.h>

#include <limits>

#include "apps/charts/interval.h"
#include "apps/charts/voice_bar.h"
#include "apps/charts/voice_strip.h"
#include "apps/html/format.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise::html {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool contains(const Markup& chart, std::string_view part) {
  return chart.view().find(part) != std::string_view::npos;
}

// 50 own, 25 reported, 100 quoted, 20 notes, 5 unclear = 200 words. Quoted come second: from
// 50/200 = 25 % of the width, 100/200 = 50 % wide; reported from 75 %, 12.5 % wide.
TEST(VoiceBar, GivesEachVoiceItsShareOfTheWidth) {
  const Markup chart = voice_bar(test::english(), test::ledger({50, 25, 100, 20}, 5, 400), "Post");
  EXPECT_TRUE(contains(chart, "<rect x=\"25%\" width=\"50%\""));
  EXPECT_TRUE(contains(chart, "<rect x=\"75%\" width=\"12.5%\""));
  EXPECT_TRUE(contains(chart, "quoted 100 of 200 words (50%)"));
  EXPECT_TRUE(contains(chart, ">quoted 50%</text>"));  // room for its name
  EXPECT_TRUE(contains(chart, ">O 25%</text>"));
  EXPECT_FALSE(contains(chart, ">?"));  // 2.5 % is too narrow for its letter
}

TEST(VoiceBar, IsEmptyForAnEmptyText) {
  EXPECT_FALSE(contains(voice_bar(test::english(), {}, "Post"), "<rect"));
}

// Bytes: 10 own, 30 quoted; the term begins at byte 10 of 40: 25 %.
TEST(VoiceStrip, DrawsVoicesInTheirOrderWithTicksForTerms) {
  Piece own, quote, cut;
  own.text = "0123456789";
  quote.text = std::string(30, 'x');
  quote.voice = Voice::quote;
  quote.term = "rebels";
  cut.text = "not counted";
  cut.cut = true;
  const Markup chart =
      voice_strip(test::english(), {0, {{Zone::body, false, "", {own, quote, cut}}}}, "Post");
  EXPECT_TRUE(contains(chart, "v-own\" x=\"0%\" width=\"25%\""));
  EXPECT_TRUE(contains(chart, "v-quoted\" x=\"25%\" width=\"75%\""));
  EXPECT_TRUE(contains(chart, "class=\"tick\" x=\"25%\""));
}

TEST(VoiceStrip, JoinsNeighboringPiecesOfOneVoice) {
  Piece piece;
  piece.text = "one ";
  const Markup chart =
      voice_strip(test::english(), {0, {{Zone::body, false, "", {piece, piece, piece}}}}, "Post");
  EXPECT_TRUE(contains(chart, "x=\"0%\" width=\"100%\""));
}

TEST(VoiceStrip, EscapesItsLabel) {
  EXPECT_TRUE(
      contains(voice_strip(test::english(), {}, "a\"<b>"), "aria-label=\"a&quot;&lt;b&gt;\""));
}

// 4 = 2 doublings of 4 on either side: 50 + 2/4 * 47 = 73.5 %.
TEST(Interval, PlacesRatiosOnALogarithmicAxis) {
  const Markup chart = interval(test::english(), {4, 1, 16, 2}, "x");
  EXPECT_TRUE(contains(chart, "cx=\"73.5%\""));
  EXPECT_TRUE(contains(chart, "x1=\"50%\" x2=\"97%\""));
}

TEST(Interval, CutsAWhiskerThatLeavesTheAxisWithAnArrow) {
  EXPECT_TRUE(contains(interval(test::english(), {4, 1, 64, 2}, "x"), "class=\"arrow\""));
  EXPECT_FALSE(contains(interval(test::english(), {4, 1, 16, 2}, "x"), "class=\"arrow\""));
}

TEST(Interval, ShowsOnlyWhatIsKnown) {
  EXPECT_FALSE(contains(interval(test::english(), {kNaN, kNaN, kNaN, kNaN}, "x"), "dot"));
  const Markup without_interval = interval(test::english(), {2, kNaN, kNaN, kNaN}, "x");
  EXPECT_TRUE(contains(without_interval, "dot"));
  EXPECT_FALSE(contains(without_interval, "whisker"));
}

TEST(IntervalRow, IsFilledWhereADifferenceWasFound) {
  const std::string found(
      interval_row(test::english(), {2, 1.5, 4, 2}, OnlySide::none, Dot::filled).view());
  EXPECT_NE(found.find("class=\"dot\" cx=\"61.75%\""), std::string::npos);  // 50 + 47 / 4
  EXPECT_NE(found.find("whisker"), std::string::npos);
  EXPECT_NE(found.find("aria-hidden"), std::string::npos);
  const std::string open(
      interval_row(test::english(), {2, 0.5, 4, 2}, OnlySide::none, Dot::open).view());
  EXPECT_NE(open.find("dot open"), std::string::npos);
}

TEST(IntervalRow, PointsOutwardWhereOneSideAloneHasTheWord) {
  const RateRatio none{kNaN, kNaN, kNaN, kNaN};
  const std::string first(interval_row(test::english(), none, OnlySide::first, Dot::open).view());
  EXPECT_NE(first.find("x=\"97%\""), std::string::npos);
  EXPECT_EQ(first.find("circle"), std::string::npos);
  const std::string second(interval_row(test::english(), none, OnlySide::second, Dot::open).view());
  EXPECT_NE(second.find("x=\"3%\""), std::string::npos);
}

TEST(IntervalAxis, NamesFiveRatios) {
  const std::string axis(interval_axis(test::english()).view());
  for (const char* label : {">1/16<", ">1/4<", ">1<", ">4<", ">16<"}) {
    EXPECT_NE(axis.find(label), std::string::npos) << label;
  }
}

TEST(Format, GroupsThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Format, KeepsTwoSignificantDigitsHalfAwayFromZero) {
  EXPECT_EQ(two_digits(3.149), "3.1");
  EXPECT_EQ(two_digits(0.025), "0.025");
  EXPECT_EQ(two_digits(0.0125), "0.013");
  EXPECT_EQ(two_digits(12.5), "13");
  EXPECT_EQ(two_digits(1234), "1200");
  EXPECT_EQ(two_digits(0), "0");
  EXPECT_EQ(two_digits(kNaN), "-");
}

TEST(Format, RoundsBoundsOutward) {
  EXPECT_EQ(two_digits(1.29, Round::down), "1.2");
  EXPECT_EQ(two_digits(1.21, Round::up), "1.3");
  EXPECT_EQ(two_digits(1.2, Round::up), "1.2");
}

TEST(Format, NeverCallsSomethingNothing) {
  EXPECT_EQ(percent(1, 1000), "<1%");
  EXPECT_EQ(percent(0, 1000), "0%");
  EXPECT_EQ(percent(1, 8), "13%");  // 12.5, half away from zero
  EXPECT_EQ(percent(0, 0), "-");
}

}  // namespace
}  // namespace slantwise::html
