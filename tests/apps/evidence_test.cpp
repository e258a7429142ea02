// The numbers of the tables that compare own words lead to their passages.
#include "apps/html/evidence.h"

#include <gtest/gtest.h>

#include "apps/html/sections.h"
#include "tests/apps/page_sample.h"
#include "tests/apps/program.h"
#include "tests/english.h"

namespace slantwise::html {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "rebels": Courier twice in own words, of which one is a copy's; Herald and Post once.
Comparison sample() {
  Comparison out = test::sample_comparison();
  out.compared = {"Courier", "Herald", "Post"};
  out.articles.push_back(out.articles[0]);
  out.articles.back().counted = false;
  out.passages = {test::sample_passage(0, Voice::narration, "rebels"),
                  test::sample_passage(1, Voice::narration, "rebels"),
                  test::sample_passage(2, Voice::narration, "rebels"),
                  test::sample_passage(3, Voice::narration, "rebels"),
                  test::sample_passage(0, Voice::quote, "rebels")};
  TermRow& row = out.terms[0];
  row.cells.push_back({});
  row.cells[0].passages = {0, 4};
  row.cells[1].passages = {1};
  row.cells[2].passages = {2};
  row.cells[3].passages = {3};
  return out;
}

std::vector<std::uint32_t> of(const Comparison& comparison, const std::string& outlet) {
  return own_passages(comparison, 0,
                      [&](const ArticleSummary& one) { return one.outlet == outlet; });
}

std::string page_of(void (*section)(Markup&, const Comparison&), const Comparison& comparison) {
  Markup out(test::english());
  section(out, comparison);
  return std::string(out.view());
}

TermContrast contrast(const std::string& reference) {
  return {"rebels", "Courier", reference, Tier::contrast, 12, 12, 1, 2, 3, 1, {3, 1.2, 7.5, 2}};
}

TEST(OwnPassages, AreThoseThatAreCounted) {
  Comparison comparison = sample();
  EXPECT_EQ(of(comparison, "Courier"), (std::vector<std::uint32_t>{0}));  // no quote, no copy
  comparison.passages[1].zone = Zone::caption;
  comparison.passages[2].confidence = Confidence::low;
  EXPECT_TRUE(of(comparison, "Herald").empty());
  EXPECT_TRUE(of(comparison, "Post").empty());
  EXPECT_TRUE(own_passages(comparison, 99, [](const auto&) { return true; }).empty());
}

TEST(OwnCount, OpensEightPassagesOfAManyArticles) {
  Comparison comparison = sample();
  std::vector<std::uint32_t> ten{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  Markup all(test::english()), some(test::english());
  own_count(all, comparison, {10, ten, "what"});
  EXPECT_EQ(all.view(),
            "<a class=\"chip v-own\" href=\"#p-0\" data-more=\"1 2 3 4 5 6 7 8 9\" "
            "data-what=\"what · own words\">10</a>");
  comparison.articles.resize(1001);
  own_count(some, comparison, {10, ten, "what"});
  EXPECT_TRUE(contains(some.view(), "data-more=\"1 2 3 5 6 7 8\" data-count=\"10\""));
  Markup none(test::english());
  own_count(none, comparison, {10, {}, "what"});
  EXPECT_EQ(none.view(), "10");
}

TEST(ContrastsSection, OpensThePassagesOfBothSides) {
  Comparison comparison = sample();
  comparison.contrasts = {contrast("Herald")};
  const std::string page = page_of(contrasts, comparison);
  EXPECT_TRUE(contains(page,
                       "<a class=\"chip v-own\" href=\"#p-0\" data-what=\"“rebels” · Courier · "
                       "own words\">1</a>"))
      << page;
  EXPECT_TRUE(contains(page, "href=\"#p-1\" data-count=\"2\" data-what=\"“rebels” · Herald"));
}

TEST(ContrastsSection, OpensThePassagesOfAllOthers) {
  Comparison comparison = sample();
  comparison.contrasts = {contrast("mean of the others")};
  EXPECT_TRUE(contains(page_of(contrasts, comparison),
                       "href=\"#p-1\" data-more=\"2\" data-what=\"“rebels” · mean of the others"));
  comparison.compared = {"Courier", "Herald"};
  EXPECT_FALSE(contains(page_of(contrasts, comparison), "data-more"));
}

TEST(MatchedSection, OpensThePassagesOfTheSharedEvents) {
  Comparison comparison = sample();
  comparison.events = {{"mill", true, {0, 1}, {"Courier", "Herald"}, 2, "", "", {}},
                       {"port", true, {2}, {"Post"}, 1, "", "", {}}};
  for (const std::size_t a : {0u, 1u, 3u}) comparison.articles[a].event = "mill";
  MatchedContrast row{"rebels"};
  row.count_a = row.count_b = 1;
  MatchedPair pair{"Courier", "Herald", 7, 12, 12};
  pair.terms = {row};
  comparison.matched = {pair};
  const std::string page = page_of(matched, comparison);
  EXPECT_TRUE(contains(page, "href=\"#p-0\" data-what=\"“rebels” · Courier")) << page;
  EXPECT_TRUE(contains(page, "href=\"#p-1\" data-what=\"“rebels” · Herald"));
  comparison.articles[0].event = "port";
  EXPECT_FALSE(contains(page_of(matched, comparison), "#p-0"));
}

// Up to 50 articles all passages are there: each number opens as many as it says.
TEST(ContrastsSection, HasAsManyPassagesAsItCounts) {
  const test::Folder folder;
  std::string made;
  for (int i = 0; i < 24; ++i) {
    std::string text =
        "On day " + std::to_string(i) + " the rebels came to pier " + std::to_string(i * 7) + ".";
    if (i % 3 == 0) text += " The regime of week " + std::to_string(i) + " sent the militants.";
    made += test::record("a" + std::to_string(i), i % 2 == 0 ? "Gazette" : "Herald", text);
  }
  const std::string input = folder.write("in.jsonl", made);
  ASSERT_EQ(test::program({"compare", input, "-o", folder.path("r.html"), "--quiet"}).code, 0);
  const std::string page = folder.read("r.html");
  const std::size_t begin = page.find("<section id=\"contrasts\"");
  ASSERT_NE(begin, page.npos);
  const std::string_view section =
      std::string_view(page).substr(begin, page.find("</section>", begin) - begin);
  EXPECT_TRUE(contains(section, "<a class=\"chip v-own\""));
  EXPECT_TRUE(contains(section, ">12</a>"));       // rebels, of each outlet
  EXPECT_FALSE(contains(section, "data-count="));  // no number has fewer passages than it says
}

}  // namespace
}  // namespace slantwise::html
