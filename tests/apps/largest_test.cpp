#include "apps/html/largest.h"

#include <gtest/gtest.h>

#include "apps/report.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise {
namespace {

// Outlets 0 to n - 1, of i % 10 independent texts.
Comparison outlets(std::size_t n) {
  Comparison comparison = test::sample_comparison();
  comparison.by_article = false;
  comparison.reader.clear();
  comparison.terms.clear();
  comparison.naming.clear();
  comparison.outlets.clear();
  comparison.rows.clear();
  for (std::uint32_t i = 0; i < n; ++i) {
    OutletSummary outlet{"Outlet " + std::to_string(1000 + i), 9, i % 10, "", "", 9, {}};
    outlet.ledger = comparison.ledger;
    comparison.outlets.push_back(outlet);
    comparison.rows.push_back({outlet.name, i, {{"word" + std::to_string(i), 0.5, 3}}, {}});
  }
  return comparison;
}

std::string render(const Comparison& comparison) {
  return reports::find("html").render(comparison, test::english());
}

TEST(LongLists, ShowAllArticlesAndAllOutletsUpTo120) {
  EXPECT_EQ(html::shown_count(html::shown_rows(test::sample_comparison())), 3u);
  EXPECT_EQ(html::shown_count(html::shown_rows(outlets(120))), 120u);
}

TEST(LongLists, ShowTheOutletsWithMostTexts) {
  const auto shown = html::shown_rows(outlets(200));
  EXPECT_EQ(html::shown_count(shown), 120u);
  // Of 200 outlets 20 have each number of texts from 0 to 9: 120 are those of 4 to 9.
  for (std::size_t i = 0; i < shown.size(); ++i) EXPECT_EQ(shown[i], i % 10 >= 4) << i;
  // Of 130, 13 have each: 117 have 1 to 9, and the first three of those without are left.
  const auto few = html::shown_rows(outlets(130));
  EXPECT_TRUE(few[0] && few[10] && few[20]);
  EXPECT_FALSE(few[30] || few[120]);
}

TEST(LongLists, SayHowManyAreLeftOut) {
  html::Markup out(test::english());
  html::rows_left(out, {true, true});
  EXPECT_TRUE(out.empty());
  const std::string page = render(outlets(200));
  EXPECT_NE(page.find("Not shown here: the 80 outlets with fewest texts."), page.npos);
  EXPECT_NE(page.find("<bdi>word4</bdi>"), page.npos);
  EXPECT_EQ(page.find("<bdi>word3</bdi>"), page.npos);
  EXPECT_NE(page.find("Outlet 1003"), page.npos);  // in the table of the card
}

TEST(LongLists, NameTheFirstSourcesThatHoldAWordAtADistance) {
  Comparison comparison = outlets(31);
  RowDetail& row = comparison.rows[0];
  for (const std::string who : {"Ann", "Ben", "Cy", "Dot", "Eve"}) {
    row.distancing.push_back({DistanceKind::claims, false, who, "", 1, {"claims"}});
  }
  row.distancing.push_back({DistanceKind::what_called, false, "Flo", "", 1, {"called"}});
  const std::string page = render(comparison);
  for (const char* who : {"Ann", "Ben", "Cy", "Flo"}) {
    EXPECT_NE(page.find("<bdi>" + std::string(who) + "</bdi>"), page.npos) << who;
  }
  EXPECT_EQ(page.find("<bdi>Dot</bdi>"), page.npos);
  EXPECT_NE(page.find("; 2 more, in the JSON report."), page.npos);
}

}  // namespace
}  // namespace slantwise
