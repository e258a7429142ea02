// What the page hands to its script: places for decisions, stories, words to say.
#include <gtest/gtest.h>

#include "apps/html/narrow.h"
#include "apps/html/page.h"
#include "apps/html/places.h"
#include "apps/report.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise {
namespace {

using test::sample_comparison;

std::string render(const Comparison& comparison) {
  return reports::find("html").render(comparison, test::english());
}

bool contains(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

TEST(PageForItsScript, SaysWhereThePassageStandsWhoSaysItAndInWhichSets) {
  EXPECT_TRUE(contains(render(sample_comparison()),
                       "id=\"p-0\" data-article=\"a.txt\" data-at=\"100 107\" data-voice=\"quote\" "
                       "data-speaker=\"Ada Brook\" data-sets=\"mill-people\">"));
}

TEST(PageForItsScript, SaysThatAPassageIsOfATitle) {
  Comparison comparison = sample_comparison();
  comparison.passages[1].source = {Field::title, {3, 9}};
  EXPECT_TRUE(contains(render(comparison), "data-at=\"3 9 title\""));
}

// The page shows "⟨U+202E⟩", which is not what stands there: a decision would be refused.
TEST(PageForItsScript, OffersNoDecisionOnWordsThatItCannotShow) {
  Comparison comparison = sample_comparison();
  comparison.passages[0].match = "reb\u202Eels";
  EXPECT_TRUE(contains(render(comparison), "id=\"p-0\"><p class=\"who\">"));
  EXPECT_TRUE(html::shown_as_is("a <b> & “c”\n\t"));
  EXPECT_FALSE(html::shown_as_is("a\u2066b"));
  EXPECT_FALSE(html::shown_as_is(std::string_view("a\0b", 3)));
  EXPECT_FALSE(html::shown_as_is("a\xFF"));
}

TEST(PageForItsScript, SaysWhichBytesARunOfWordsIs) {
  Comparison comparison = sample_comparison();
  auto& pieces = comparison.reader[0].paragraphs[0].pieces;
  ASSERT_EQ(pieces[1].text.size(), 17u);  // “Stay with the : 14 letters and blanks, a mark of 3
  pieces[1].source = {Field::text, {84, 101}};
  pieces[2].source = {Field::text, {101, 107}};  // rebels: one run with the piece before
  EXPECT_TRUE(contains(render(comparison), "data-voice=\"quote\" data-at=\"84 107\""));
  pieces[1].source = {Field::text, {83, 100}};  // a byte between them is not shown
  EXPECT_FALSE(contains(render(comparison), "data-at=\"83"));
}

TEST(PageForItsScript, OffersStoriesWhereThereAreAny) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "id=\"story\""));
  Event event;
  event.id = "2031-03-01-mill";
  event.words = {"mill", "reopens"};
  event.first_date = "2031-03-01";
  event.articles = {0, 2};
  comparison.events = {event};
  const std::string page = render(comparison);
  EXPECT_TRUE(
      contains(page, "<option value=\"2031-03-01-mill\">mill reopens (2031-03-01)</option>"));
  EXPECT_TRUE(contains(page, "id=\"p-0\" data-event=\"2031-03-01-mill\""));
  EXPECT_EQ(html::Stories(comparison).of(1), "");
  EXPECT_EQ(html::Stories(comparison).of(2), "2031-03-01-mill");
}

TEST(PageForItsScript, HoldsTheWordsOfTheScriptWithPlacesForValues) {
  const std::string page = render(sample_comparison());
  EXPECT_TRUE(contains(page, "<span data-message=\"search.at\">{i} of {n}</span>"));
  EXPECT_TRUE(contains(page, "<span data-choice=\"voice paraphrase\">reported</span>"));
  EXPECT_TRUE(
      contains(page, "<span data-choice=\"referent mill-people\">people at the mill</span>"));
}

TEST(Page, JoinsItsScriptsAndHasNoneWithoutAny) {
  html::Markup body(test::english());
  const std::string one = html::page({.title = "x", .styles = {}, .scripts = {}}, body);
  EXPECT_FALSE(contains(one, "<script"));
  const std::string two = html::page(
      {.title = "x", .styles = {}, .scripts = {"apps/web/page.js", "apps/web/lists.js"}}, body);
  EXPECT_LT(two.find("const page ="), two.find("a box to find an outlet"));
  EXPECT_EQ(two.find("<script"), two.rfind("<script"));
}

}  // namespace
}  // namespace slantwise
