// The sections on copies, the same story and the timeline, from a hand-made comparison.
#include <gtest/gtest.h>

#include "apps/charts/export.h"
#include "apps/charts/timeline.h"
#include "apps/html/sections.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise::html {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

using Section = void (*)(Markup&, const Comparison&);

std::string shown(Section section, const Comparison& comparison) {
  Markup out(test::english());
  section(out, comparison);
  return std::string(out.view());
}

CopyEdit edit(CopyChange::Kind kind, std::string was, std::string now, std::string voice = "") {
  CopyEdit out;
  out.kind = kind;
  out.what = CopyChange::What::label;
  out.was = std::move(was);
  out.now = std::move(now);
  out.voice = std::move(voice);
  return out;
}

ComparedCopy copy() {
  using enum CopyChange::Kind;
  ComparedCopy out;
  out.source = 0;
  out.copy = 2;
  out.shared = .8125;
  out.source_words = 90;
  out.copy_words = 80;
  out.same_words = 70;
  out.why = {{"direction.date",
              {{"first", std::string("2031-03-01")}, {"second", std::string("2031-03-02")}}}};
  out.edits = {edit(replaced, "rebels", "farmers"), edit(cut, "on Monday", ""),
               edit(added, "", "at dawn"), edit(voice, "they left", "they left", "marks added")};
  out.edits_found = 9;
  return out;
}

StorySides story() {
  StorySides out;
  out.outlets = {"Courier", "Post"};
  out.articles = {1, 1};
  out.families = 2;
  out.openings = {{0, "Mill reopens", "It opened."}, {2, "Old mill opens again", "They came."}};
  out.openings_found = 2;
  out.shared = {{2, 2, {"mill"}, {{0, {}, "The mill opened."}, {2, {}, "A mill was opened."}}, 2}};
  out.shared_found = 5;
  out.missing = {{"number", "40 sacks", 2, {{1, 1, false}, {0, 1, true}}, {0}}};
  out.missing_found = 1;
  StoryQuote whole{0, "identical", false, true, "Ada Brook", "said", "We start again today", {}};
  StoryQuote cut{2, "truncated", false, false, "Ada Brook", "insisted", "We start", {}};
  cut.cuts = {{"again today", ""}};
  out.quotes = {{whole, cut}};
  out.quotes_found = 1;
  return out;
}

Comparison sample() {
  Comparison out = test::sample_comparison();
  out.events = {{"mill",
                 true,
                 {0, 2},
                 {"Courier", "Post"},
                 2,
                 "2031-03-01",
                 "2031-03-02",
                 {"mill", "opening"}}};
  out.articles[0].event = out.articles[2].event = "mill";
  out.copies.copies = {copy()};
  out.copies.found = 1;
  out.copies.substitutions = {
      {"Post", CopyChange::What::label, "rebels", "farmers", {3, 2}, {1, 1}, {0, 0}, .5, {{0, 0}}}};
  out.copies.substitutions_found = 1;
  out.stories.stories = {story()};
  out.stories.found = 1;
  return out;
}

TEST(CopiesSection, ShowsEachChangeWithWhatWasAndWhatIs) {
  const std::string page = shown(copies, sample());
  EXPECT_TRUE(contains(page, "<del dir=\"auto\">rebels</del>"));
  EXPECT_TRUE(contains(page, "<ins dir=\"auto\">farmers</ins>"));
  EXPECT_TRUE(contains(page, "other label"));
  EXPECT_TRUE(contains(page, "left out"));
  EXPECT_TRUE(contains(page, "put in"));
  EXPECT_TRUE(contains(page, "now in quotation marks"));
  EXPECT_FALSE(contains(page, "<del dir=\"auto\">they left"));  // the same words
  EXPECT_TRUE(contains(page, "href=\"#a-0\""));                 // both articles in the reader
  EXPECT_TRUE(contains(page, "href=\"#a-2\""));
}

// .8125 of the words is 81 in a hundred.
TEST(CopiesSection, SaysWhyItIsACopyAndHowMuchOfIt) {
  const std::string page = shown(copies, sample());
  EXPECT_TRUE(contains(page, "9 changes, <bdi>81</bdi>% in common"));
  EXPECT_TRUE(contains(page, "before"));
  EXPECT_TRUE(contains(page, "The first 4 of 9 are shown"));
  EXPECT_TRUE(contains(page, "70 of the 90 words"));
}

TEST(CopiesSection, ShowsWhichWordStandsInAnothersPlace) {
  const std::string page = shown(copies, sample());
  EXPECT_TRUE(contains(page, "3 times in 2 stories"));
  EXPECT_TRUE(contains(page, "once in 1 story"));
  EXPECT_TRUE(contains(page, "too few stories"));  // of five or fewer no test comes out sure
  EXPECT_TRUE(contains(page, "href=\"#edit-1-1\""));
  EXPECT_TRUE(contains(page, "id=\"edit-1-1\""));
}

TEST(CopiesSection, TestsAWordOfSixStoriesOrMore) {
  Comparison comparison = sample();
  comparison.copies.substitutions.at(0).replaced = {7, 7};
  comparison.copies.substitutions.at(0).p = .016;
  comparison.copies.substitutions.at(0).q = .032;
  const std::string page = shown(copies, comparison);
  EXPECT_TRUE(contains(page, "q .032"));
  EXPECT_FALSE(contains(page, "p .016"));  // of many tests the raw p says too much
  EXPECT_TRUE(contains(page, "corrected for the number of rows by Benjamini and Hochberg"));
}

TEST(CopiesSection, OpensWhatHappenedInASingleStory) {
  Comparison comparison = sample();
  for (ComparedSubstitution& one : comparison.copies.substitutions) one.replaced = {1, 1};
  EXPECT_TRUE(contains(shown(copies, comparison), "replaced in a single story"));
}

TEST(CopiesSection, CallsNothingAChangeWhereNobodyWasFirst) {
  Comparison comparison = sample();
  comparison.copies.copies[0].known = false;
  comparison.copies.copies[0].why = {{"direction.undated"}};
  const std::string page = shown(copies, comparison);
  EXPECT_TRUE(contains(page, "nothing tells which was first"));
  EXPECT_TRUE(contains(page, "only in the first"));
  EXPECT_FALSE(contains(page, "<del dir=\"auto\">"));
}

TEST(CopiesSection, EndsAfterTheOriginsWithoutCopies) {
  Comparison comparison = sample();
  comparison.copies = {};
  EXPECT_FALSE(contains(shown(copies, comparison), "Copy by copy"));
}

TEST(StoriesSection, ShowsOutletBesideOutlet) {
  const std::string page = shown(stories, sample());
  EXPECT_TRUE(contains(page, "id=\"stories\""));
  EXPECT_TRUE(contains(page, "Mill reopens"));
  EXPECT_TRUE(contains(page, "Old mill opens again"));
  EXPECT_TRUE(contains(page, "The mill opened."));
  EXPECT_TRUE(contains(page, "The first 1 of 5 are shown"));
  EXPECT_TRUE(contains(page, "40 sacks"));
  EXPECT_TRUE(contains(page, "not found in the 1 article supplied from <bdi>Post</bdi>"));
  EXPECT_TRUE(contains(page, "words left out"));
  EXPECT_TRUE(contains(page, "<del>again today</del>"));
  EXPECT_TRUE(contains(page, "insisted"));
  EXPECT_LT(page.find("What they share"), page.find("What is not found"));
}

TEST(StoriesSection, IsLeftOutWithoutStories) {
  EXPECT_EQ(shown(stories, test::sample_comparison()), "");
}

TEST(StoriesSection, ShowsHostileTextAsText) {
  Comparison comparison = sample();
  const std::string bad = "<script>alert(1)</script>\" onload=\"x";
  comparison.stories.stories[0].openings[0].headline = bad;
  comparison.stories.stories[0].shared[0].sentences[0].text = bad;
  comparison.stories.stories[0].missing[0].item = bad;
  comparison.stories.stories[0].quotes[0][0].text = bad;
  comparison.copies.copies[0].edits[0].was = bad;
  comparison.copies.substitutions[0].was = bad;
  comparison.articles[0].title = bad;
  comparison.events[0].words = {bad};
  for (const Section section : {stories, copies, timeline}) {
    const std::string page = shown(section, comparison);
    EXPECT_FALSE(contains(page, "<script"));
    EXPECT_FALSE(contains(page, "\" onload"));
    EXPECT_TRUE(contains(page, "&lt;script&gt;"));
  }
}

TEST(StoriesSection, CutsLongTextsBetweenLetters) {
  Comparison comparison = sample();
  std::string lead;
  for (int i = 0; i < 400; ++i) lead += "ä";
  comparison.stories.stories[0].openings[0].lead = lead;
  const std::string page = shown(stories, comparison);
  EXPECT_TRUE(contains(page, "ä […] ä"));
  EXPECT_FALSE(contains(page, lead));
}

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
