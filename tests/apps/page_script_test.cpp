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
                       "<li class=\"passage v-quoted\" id=\"p-0\" data-at=\"100 107\" "
                       "data-sets=\"mill-people\"><p class=\"who\"><b>Q</b> quoted: <bdi>Ada "
                       "Brook</bdi></p>"));
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
  EXPECT_TRUE(contains(page, "id=\"t-0\" data-article=\"a.txt\" data-event=\"2031-03-01-mill\">"));
  EXPECT_EQ(html::Stories(comparison).of(1), "");
  EXPECT_EQ(html::Stories(comparison).of(2), "2031-03-01-mill");
}

TEST(PageForItsScript, SaysOfAnArticleOnceWhatItsPassagesShare) {
  Comparison comparison = sample_comparison();
  comparison.passages[2].article = 0;
  comparison.articles[0].url = "https://example.org/a?x=1&y=2";
  comparison.articles[1].family = 0;
  comparison.articles[1].given_family = "mill <1>";
  comparison.articles[1].url = "javascript:alert(1)";
  const std::string page = render(comparison);
  const std::size_t first = page.find(
      "<li class=\"source\" id=\"t-0\" data-article=\"a.txt\" data-family=\"0\"><p "
      "class=\"from\"><bdi class=\"outlet\">Courier</bdi> <span class=\"date\">2031-03-01</span> "
      "<cite><a href=\"https://example.org/a?x=1&amp;y=2\"><bdi>News of a.txt</bdi></a></cite> "
      "<bdi class=\"id\">a.txt</bdi></p><ol class=\"passages\"><li class=\"passage v-quoted\" "
      "id=\"p-0\"");
  ASSERT_NE(first, page.npos);
  const std::size_t second = page.find(
      "<li class=\"source\" id=\"t-1\" data-article=\"b.txt\" "
      "data-family=\"0\" data-was=\"mill &lt;1&gt;\">");
  ASSERT_NE(second, page.npos);
  const std::size_t note = page.find("id=\"p-2\"");  // stands with the first of its article
  EXPECT_TRUE(first < note && note < second);
  EXPECT_FALSE(contains(page, "javascript:"));
  EXPECT_TRUE(
      contains(page, "<ol id=\"texts\" hidden><li id=\"t-2\" data-article=\"c.txt\"></li></ol>"));
}

TEST(PageForItsScript, ListsTheCopiesAmongManyArticles) {
  Comparison comparison = sample_comparison();
  ArticleSummary other = comparison.articles[0];
  for (std::uint32_t i = 3; i <= 300; ++i) {
    other.id = std::to_string(i);
    other.family = i;
    comparison.articles.push_back(other);
  }
  comparison.articles[299].family = 298;  // a copy of 298
  comparison.families = 301;
  comparison.reader.clear();
  comparison.by_article = false;
  EXPECT_TRUE(contains(render(comparison),
                       "<ol id=\"texts\" hidden><li id=\"t-298\" data-article=\"298\" "
                       "data-family=\"298\"></li><li id=\"t-299\" data-article=\"299\" "
                       "data-family=\"298\"></li></ol>"));
  comparison.passages.clear();
  comparison.terms.clear();
  comparison.naming.clear();
  EXPECT_TRUE(
      contains(render(comparison), "<ol id=\"texts\" hidden><li id=\"t-2\""));  // by its marks
}

TEST(PageForItsScript, OffersNoDecisionOnAnArticleWhoseIdItCannotShow) {
  Comparison comparison = sample_comparison();
  comparison.articles[0].id = "a\u202E.txt";
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "<li class=\"source\" id=\"t-0\"><p"));
  EXPECT_TRUE(contains(page, "id=\"p-0\"><p class=\"who\">"));
}

TEST(PageForItsScript, SaysTheVoiceOfAnUnclearPassage) {
  Comparison comparison = sample_comparison();
  comparison.passages[0].confidence = Confidence::low;
  EXPECT_TRUE(contains(render(comparison),
                       "<li class=\"passage v-unclear\" id=\"p-0\" "
                       "data-at=\"100 107\" data-voice=\"quote\""));
}

TEST(PageForItsScript, GivesANumberItsPassagesAndSaysWhetherTheyAreASample) {
  Comparison comparison = sample_comparison();
  comparison.passages.push_back(comparison.passages[0]);
  comparison.passages.push_back(comparison.passages[0]);
  comparison.terms[0].cells[0] = {{0, 0, 3, 0}, 0, 1, {0, 3, 4}};
  EXPECT_TRUE(contains(render(comparison),
                       "<a class=\"chip v-quoted\" href=\"#p-0\" "
                       "data-more=\"3 4\"><b aria-hidden=\"true\">Q</b>3<i> "
                       "quoted</i></a>"));
  comparison.terms[0].cells[0].voice[2] = 9;
  EXPECT_TRUE(contains(render(comparison), "data-more=\"3 4\" data-count=\"9\">"));
}

TEST(PageForItsScript, NamesTheFileThatHasAllPassages) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "beside this page"));
  comparison.passages_file = "report.passages.jsonl";
  EXPECT_TRUE(contains(render(comparison),
                       "All of them are in <bdi>report.passages.jsonl</bdi>, beside this page."));
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
