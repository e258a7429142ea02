// The sections on copies and the same story, from a hand-made comparison.
#include <gtest/gtest.h>

#include "tests/apps/stories_sample.h"

namespace slantwise::html {
namespace {

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

TEST(StoriesSection, SaysHowManyArticlesAreNotCompared) {
  Comparison comparison = sample();
  EXPECT_FALSE(contains(shown(stories, comparison), "not compared"));
  comparison.stories.stories[0].left_out = 7;
  const std::string page = shown(stories, comparison);
  EXPECT_TRUE(contains(page, "7 more articles of this story are not compared."));
  EXPECT_TRUE(contains(page, "none of the articles compared from this outlet"));
  EXPECT_TRUE(contains(page, "not found in the 1 article compared from <bdi>Post</bdi>"));
}

// What the script goes by to leave an outlet's column out.
TEST(StoriesSection, MarksTheColumnsOfOutlets) {
  EXPECT_TRUE(contains(shown(stories, sample()),
                       "<th scope=\"col\"><span class=\"outlet\"><bdi>Post</bdi></span></th>"));
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

}  // namespace
}  // namespace slantwise::html
