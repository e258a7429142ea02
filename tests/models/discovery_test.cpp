#include "models/estimate/discovery.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "models/estimate/noise_floor.h"
#include "models/estimate/notable.h"
#include "models/estimate/token_test.h"
#include "tests/reference/exchange.h"
#include "tests/reference/ratio.h"

namespace slantwise {
namespace {

using test::table_of;
using test::two_sides;
using Hits = std::vector<std::uint32_t>;

// 60 words that no label moves, in 40 articles; some clump.
std::vector<Hits> null_words(std::size_t k) {
  std::mt19937 random(11);
  std::vector<Hits> words;
  for (int word = 0; word < 60; ++word) {
    Hits hits;
    for (std::size_t i = 0; i < k; ++i) {
      hits.push_back(random() % 3 == 0 ? static_cast<std::uint32_t>(1 + random() % 6) : 0);
    }
    words.push_back(hits);
  }
  return words;
}

TEST(Filter, LooksAtUnitsOnly) {
  EXPECT_FALSE(enough_units(4, 3));
  EXPECT_TRUE(enough_units(5, 25));
  EXPECT_FALSE(enough_units(5, 26));  // ceil(5.2) = 6
  EXPECT_TRUE(enough_units(6, 26));
  EXPECT_TRUE(enough_units(20, 100));
}

TEST(SmallestGroup, CountsUnitsOfTheGroupsThatHaveAny) {
  Layout layout;
  EXPECT_EQ(smallest_group(layout), 0);
  layout.groups = 3;  // 2 has no unit
  layout.group = {0, 1, 0, 1, 1};
  EXPECT_EQ(smallest_group(layout), 2);
}

TEST(Discovery, FindsAPlantedWordAmongNullOnes) {
  std::vector<Hits> words = null_words(40);
  Hits planted(40, 0), rare(40, 0);
  for (std::size_t i = 0; i < 20; ++i) planted[i] = 2;
  planted[25] = planted[30] = 1;
  rare[0] = 9;
  words.push_back(planted);
  words.push_back(rare);
  const Discovery out = discover(table_of(words, std::vector<double>(40, 300)), two_sides(20, 40));
  EXPECT_EQ(out.smaller_group, 20);
  ASSERT_EQ(out.words.size(), 61u);  // `rare` is in one article only
  EXPECT_EQ(out.words.back(), 60u);
  EXPECT_LE(out.q.back(), .05);
  EXPECT_GE(out.found(), 1u);
  EXPECT_LE(out.found(), 3u);
  EXPECT_LE(out.critical_z, std::abs(out.tests.words.back().z));
}

// Two words, both found, so the cut is p = .05. By hand: the weaker has z^2 = 23 (below) at p
// 1/20,001 pooled; ln p falls in a line from 0 at z = 0: z^2 = 23 ln(.05) / ln(1/20,001).
TEST(Discovery, InterpolatesTheCriticalScore) {
  Hits split(24, 1);
  for (std::size_t i = 0; i < 12; ++i) split[i] = 3;
  const Discovery out =
      discover(table_of({split, split}, std::vector<double>(24, 10)), two_sides(12, 24));
  ASSERT_EQ(out.found(), 2u);
  // U = 12, u = +-1: Var = 12 * 12/(24 * 23) * 24, z^2 = 144 / 6.26087 = 23.
  EXPECT_NEAR(out.tests.words[0].z, std::sqrt(23.0), 1e-9);
  const double p = out.tests.words[0].pooled;
  EXPECT_NEAR(out.critical_z, std::sqrt(23 * std::log(.05) / std::log(p)), 1e-9);
}

TEST(Discovery, OfNothingIsNothing) {
  const Discovery out = discover(table_of({}, {}), Layout{});
  EXPECT_TRUE(out.words.empty());
  EXPECT_EQ(out.found(), 0u);
  EXPECT_TRUE(std::isinf(out.critical_z));
}

// A thousand words of which half differ: Storey's q is smaller. 999 words, or 70 arrangements, do
// not let it estimate how many do not differ, so it is Benjamini and Hochberg's.
TEST(Discovery, TakesStoreyOnlyWithAThousandWordsAndShuffles) {
  std::vector<Hits> words;
  for (std::size_t w = 0; w < 1000; ++w) {
    Hits hits(24, 1);
    for (std::size_t i = 0; i < 12; ++i) hits[(i + (w % 2 == 0 ? 0 : w)) % 24] = 3;
    words.push_back(hits);
  }
  DiscoveryOptions storey{{}, Adjust::storey}, bh;
  storey.shuffles.count = bh.shuffles.count = 999;
  storey.shuffles.exact_up_to = 0;
  const std::vector<double> lengths(24, 100);
  EXPECT_EQ(discover(table_of(words, lengths), two_sides(12, 24), kPair, storey).adjust,
            Adjust::benjamini_hochberg);
  storey.shuffles.count = bh.shuffles.count = 1000;
  const Discovery out = discover(table_of(words, lengths), two_sides(12, 24), kPair, storey);
  const Discovery plain = discover(table_of(words, lengths), two_sides(12, 24), kPair, bh);
  EXPECT_EQ(out.adjust, Adjust::storey);
  EXPECT_LT(out.q[0], plain.q[0]);
  words.pop_back();
  EXPECT_EQ(discover(table_of(words, lengths), two_sides(12, 24), kPair, storey).adjust,
            Adjust::benjamini_hochberg);
  EXPECT_EQ(name(Adjust::storey), "Storey");
}

TEST(Discovery, SaysHowItShuffled) {
  EXPECT_EQ(how_shuffled({{}, true, 12870}, 16),
            "We tried all 12,870 ways to deal the labels to the 16 articles.");
  EXPECT_EQ(how_shuffled({{}, false, 9999}, 40),
            "We shuffled the labels on the 40 articles 9,999 times.");
}

TEST(Notable, NeedsSizeClarityArticlesAndEvidence) {
  Side a, b;
  a.term = {20, 40, 0, 9};
  b.term = {6, 10, 0, 4};
  const Side pair[] = {a, b}, turned_pair[] = {b, a};
  const RateRatio clear{3, 1.3, 7, 2}, blurred{3, 1.2, 7, 2}, small{1.9, 1.5, 2.4, 1.2};
  EXPECT_TRUE(is_notable(clear, pair, .05));
  EXPECT_FALSE(is_notable(clear, pair, .051));
  EXPECT_FALSE(is_notable(blurred, pair, .01));
  EXPECT_FALSE(is_notable(small, pair, .01));
  const RateRatio turned{1 / 3.0, 1 / 7.0, 1 / 1.3, 2};
  EXPECT_TRUE(is_notable(turned, turned_pair, .01));
  Side few = a, none = b;
  few.term.df = 2;
  none.term = {};
  const Side too_few[] = {few, b}, no_hits[] = {a, none}, three[] = {a, none, b};
  EXPECT_FALSE(is_notable(clear, too_few, .01));
  EXPECT_FALSE(is_notable(clear, no_hits, .01));
  EXPECT_TRUE(is_notable(clear, three, .01));
}

TEST(Notable, OrdersByTheBoundNearestOne) {
  EXPECT_NEAR(doublings_from_equal({4, 2, 8, 2}), 1, 1e-12);
  EXPECT_NEAR(doublings_from_equal({.25, .125, .5, 2}), 1, 1e-12);
  EXPECT_EQ(doublings_from_equal({2, .9, 4, 2}), 0);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(doublings_from_equal({nan, nan, nan, nan}), 0);
}

// Twelve articles a side of 100 words. Even: A 3 hits each, B 1 in six of them: no article matters.
// Lumped: A has 40 hits in one article: without it the ratio turns.
TEST(Influence, SeesAWordThatHangsOnOneArticle) {
  Hits even(24, 0), lumped(24, 1);
  for (std::size_t i = 0; i < 12; ++i) even[i] = 3;
  for (std::size_t i = 12; i < 18; ++i) even[i] = 1;
  for (std::size_t i = 0; i < 12; ++i) lumped[i] = i < 6 ? 1 : 0;
  lumped[3] = 40;
  const UnitCounts counts = table_of({even, lumped}, std::vector<double>(24, 100));
  const Layout layout = two_sides(12, 24);
  const Influence steady = influence(counts, layout.group, 2, 0, {3, 2});
  EXPECT_EQ(steady.tried, 18u);
  EXPECT_FALSE(steady.one_article());
  EXPECT_EQ(caution(steady), "");
  const Influence shaky = influence(counts, layout.group, 2, 1, {3, 2});
  EXPECT_EQ(shaky.flips, 1u);
  EXPECT_EQ(shaky.unit, 3u);
  EXPECT_EQ(caution(shaky), "depends on one article");
}

// SciPy 1.17.1 chi2_contingency(lambda_="log-likelihood") of 16 in 59,924 v 4 in 78,964: 11.40181,
// p .0007337263379664336.
TEST(TokenTest, AgreesWithSciPy) {
  Side a, b;
  a.n = 59924;
  a.term.y = 16;
  b.n = 78964;
  b.term.y = 4;
  EXPECT_NEAR(token_p(a, b), 0.0007337263379664336, 1e-12);
  EXPECT_EQ(token_p(Side{}, b), 1);
}

TEST(NoiseFloor, OfOneOutletFindsAlmostNothing) {
  const UnitCounts counts = table_of(null_words(40), std::vector<double>(40, 300));
  const NoiseFloor out = noise_floor(counts);
  EXPECT_EQ(out.units, 40u);
  EXPECT_EQ(out.splits, 20u);
  EXPECT_EQ(out.words, 60);
  EXPECT_LT(out.significant, .08);
  EXPECT_LT(out.discoveries, .5);
  EXPECT_GT(out.token_share, .1);
  EXPECT_GT(out.token_discoveries, 1);
  EXPECT_GT(out.typical_ratio, 1.02);
  EXPECT_LT(out.typical_ratio, 3);
  EXPECT_EQ(sentence(out, "Gazette").rfind("Two random halves of Gazette's own 40 articles", 0),
            0u);
}

TEST(NoiseFloor, OfFewArticlesIsNotTaken) {
  const NoiseFloor out = noise_floor(table_of(null_words(7), std::vector<double>(7, 300)));
  EXPECT_EQ(out.splits, 0u);
  EXPECT_EQ(sentence(out, "Gazette"), "");
}

}  // namespace
}  // namespace slantwise
