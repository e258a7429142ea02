// The timeline, from a hand-made comparison.
#include "apps/charts/timeline.h"

#include <gtest/gtest.h>

#include "apps/charts/export.h"
#include "tests/apps/stories_sample.h"

namespace slantwise::html {
namespace {

TEST(Timeline, HasARowAnOutletAndAShapeAnArticle) {
  const std::string page = shown(timeline, sample());
  EXPECT_TRUE(contains(page, ">Courier</text>"));
  EXPECT_TRUE(contains(page, ">Herald</text>"));
  EXPECT_TRUE(contains(page, "time-mark shared\""));
  EXPECT_TRUE(contains(page, "time-mark copy\""));
  EXPECT_TRUE(contains(page, "<a href=\"#story-1\"><title>Story 1: mill"));
  EXPECT_TRUE(contains(page, "1 article without a date is not drawn"));
  EXPECT_TRUE(contains(page, "<details><summary>The timeline as a table"));
}

TEST(Timeline, TellsCopiesAndSharedEventsApart) {
  const Comparison comparison = sample();
  EXPECT_EQ(time_mark(comparison, 0), TimeMark::shared);
  EXPECT_EQ(time_mark(comparison, 1), TimeMark::alone);
  EXPECT_EQ(time_mark(comparison, 2), TimeMark::copy);
}

TEST(Timeline, KnowsCopiesThatAreNotAmongThoseShown) {
  Comparison comparison = sample();
  comparison.copies.copies.clear();
  comparison.copies.articles = {1};
  EXPECT_EQ(time_mark(comparison, 1), TimeMark::copy);
  EXPECT_EQ(time_mark(comparison, 0), TimeMark::shared);
}

// `more` articles of Courier on the day of its first one.
Comparison busy_day(std::size_t more) {
  Comparison out = sample();
  for (std::size_t i = 0; i < more; ++i) {
    ArticleSummary one = out.articles[0];
    one.id = "more" + std::to_string(i);
    one.event = "";
    out.articles.push_back(one);
  }
  return out;
}

std::size_t marks(const std::string& page) {
  std::size_t count = 0;
  for (std::size_t at = page.find("<g transform"); at != page.npos; ++count) {
    at = page.find("<g transform", at + 1);
  }
  return count;
}

// Lanes are 13 pixels apart: two marks make a row as much higher, six are three lanes of two.
TEST(Timeline, StacksTheArticlesOfADay) {
  const unsigned before = timeline_height(sample());
  EXPECT_EQ(timeline_height(busy_day(1)), before + 13);
  EXPECT_EQ(timeline_height(busy_day(2)), before + 26);
  EXPECT_EQ(timeline_height(busy_day(5)), before + 26);
  const std::string page = shown(timeline, busy_day(5));
  EXPECT_EQ(marks(page), 7u);  // six, and Post's
  EXPECT_TRUE(contains(page, "translate(-6.5 0)"));
  EXPECT_TRUE(contains(page, "translate(6.5 0)"));
  EXPECT_FALSE(contains(page, "translate(13"));
}

TEST(Timeline, CountsTheArticlesOfAFullDay) {
  const std::string page = shown(timeline, busy_day(30));
  EXPECT_EQ(marks(page), 3u);  // one of a shared event, thirty others, and Post's
  EXPECT_TRUE(contains(page, "Courier, 2031-03-01: 30 articles</title>"));
  EXPECT_TRUE(contains(page, ">30</text>"));
  EXPECT_EQ(timeline_height(busy_day(30)), timeline_height(sample()) + 13);
}

// 1 March 2031: 61 years with 15 leap days after 1970-01-01, then 31 + 28 days.
TEST(Timeline, CountsDays) {
  EXPECT_EQ(day_number("1970-01-01"), 0);
  EXPECT_EQ(day_number("2031-03-01"), 61 * 365 + 15 + 59);
  EXPECT_EQ(day_label(61 * 365 + 15 + 59), "2031-03-01");
  for (const char* bad : {"", "2031", "2031-02-30", "2031/03/01", "yesterday!"}) {
    EXPECT_EQ(day_number(bad), kNoDate) << bad;
  }
}

TEST(Timeline, MarksItsAxisAtMostEightTimes) {
  const auto days = time_ticks(0, 6);
  ASSERT_EQ(days.size(), 7u);
  EXPECT_EQ(days[1].label, "1970-01-02");
  EXPECT_EQ(time_ticks(day_number("2031-01-15"), day_number("2031-06-15"))[0].label, "2031-02");
  EXPECT_EQ(time_ticks(day_number("2001-06-15"), day_number("2008-06-15"))[0].label, "2002");
  for (const long span : {0L, 10L, 50L, 400L, 4000L, 40000L, 400000L}) {
    EXPECT_LE(time_ticks(day_number("2001-06-15"), day_number("2001-06-15") + span).size(), 8u);
  }
}

TEST(Timeline, DrawsBarsForManyArticlesAndTheLargestOutlets) {
  Comparison comparison = sample();
  comparison.by_article = false;
  for (int i = 0; i < 40; ++i) {
    OutletSummary outlet;
    outlet.name = "Outlet " + std::to_string(i + 10);
    outlet.articles = static_cast<std::size_t>(i);
    comparison.outlets.push_back(outlet);
  }
  const TimelineDates dates = timeline_dates(comparison);
  ASSERT_EQ(dates.rows.size(), kTimelineRows);
  EXPECT_EQ(comparison.outlets[dates.rows.back()].name, "Outlet 49");
  const std::string page = shown(timeline, comparison);
  EXPECT_TRUE(contains(page, "class=\"time-all\""));
  EXPECT_FALSE(contains(page, ">Outlet 11</text>"));
  EXPECT_TRUE(contains(page, "Shown are the 30 outlets with most articles, of 43."));
}

TEST(Timeline, SaysThatNothingHasADate) {
  Comparison comparison = sample();
  for (ArticleSummary& article : comparison.articles) article.date = "";
  EXPECT_TRUE(contains(shown(timeline, comparison), "No article here has a date."));
  for (const ChartFile& file : chart_files(comparison, test::english())) {
    EXPECT_FALSE(file.name.starts_with("timeline"));
  }
}

TEST(Timeline, IsAFileOfItsOwn) {
  bool found = false;
  for (const ChartFile& file : chart_files(sample(), test::english())) {
    if (file.name != "timeline-01.svg") continue;
    found = true;
    EXPECT_TRUE(contains(file.svg, "<title id=\"title\">Timeline</title>"));
    EXPECT_TRUE(contains(file.svg, ">Courier</text>"));
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace slantwise::html
