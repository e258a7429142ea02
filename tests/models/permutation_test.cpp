#include "models/estimate/permutation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <thread>

#include "models/estimate/pooled_null.h"
#include "models/estimate/score.h"
#include "tests/reference/exchange.h"

namespace slantwise {
namespace {

using test::slow_exact;
using test::SlowExact;
using test::table_of;
using test::two_sides;
using Hits = std::vector<std::uint32_t>;

std::vector<double> some_lengths(std::mt19937& random, std::size_t k) {
  std::vector<double> out;
  for (std::size_t i = 0; i < k; ++i) out.push_back(100 + static_cast<double>(random() % 500));
  return out;
}

Hits some_hits(std::mt19937& random, const std::vector<double>& length, double rate) {
  std::gamma_distribution<double> liking(1, 1);
  Hits out;
  for (const double n : length) {
    std::poisson_distribution<std::uint32_t> hits(rate * n * liking(random) + 1e-9);
    out.push_back(hits(random));
  }
  return out;
}

// By hand: A 3, 0, 2 in 100, 150, 120 words; B 1, 5, 0, 4 in 80, 300, 90, 160. p = 15/1000,
// U = 5 - .015 * 370 = -.55. SciPy 1.17.1 permutation_test over all 35 on the residuals: z
// -0.2967250209297119 (by the variance of methods 1.5); 27 of 35 are as far, its own p adds none.
TEST(Permutation, CountsAllArrangementsOfAHandMadeWord) {
  const UnitCounts counts = table_of({{3, 0, 2, 1, 5, 0, 4}}, {100, 150, 120, 80, 300, 90, 160});
  const PermutationTests out = permutation_tests(counts, Shuffles(two_sides(3, 7)), kPair);
  EXPECT_TRUE(out.exact);
  EXPECT_EQ(out.arrangements, 35u);
  EXPECT_NEAR(out.words[0].z, -0.2967250209297119, 1e-12);
  EXPECT_NEAR(out.words[0].p, 27.0 / 35, 1e-12);
  EXPECT_NEAR(out.words[0].pooled, 27.0 / 35, 1e-12);  // a pool of one word
  EXPECT_NEAR(out.words[0].max_t, 27.0 / 35, 1e-12);
  EXPECT_EQ(out.words[0].df, 5);
}

TEST(Permutation, EqualsBruteForceUpToTenUnits) {
  std::mt19937 random(1);
  for (std::size_t round = 0; round < 24; ++round) {
    const std::size_t k = 4 + round % 7;
    Layout layout = two_sides(1 + round % (k - 1), k);
    if (round % 3 == 1) {
      for (std::size_t i = 0; i < k; ++i) layout.stratum[i] = static_cast<std::uint32_t>(i % 2);
    }
    const std::vector<double> length = some_lengths(random, k);
    const Hits hits = some_hits(random, length, 0.01);
    const UnitCounts counts = table_of({hits}, length);
    const WordTest out = permutation_tests(counts, Shuffles(layout), kPair).words[0];
    const SlowExact slow = slow_exact(hits, length, layout, {1, 0});
    if (out.z == 0 && out.p == 1) continue;
    EXPECT_NEAR(out.p, slow.p, 1e-12) << round;
    EXPECT_NEAR(out.z, slow.statistic / slow.deviation, 1e-9 * (1 + std::abs(out.z))) << round;
  }
}

TEST(Permutation, ComparesWithTheMeanOfOthersLikeBruteForce) {
  std::mt19937 random(2);
  for (std::size_t round = 0; round < 8; ++round) {
    Layout layout{{0, 0, 1, 1, 1, 2, 2, 0}, {0, 0, 0, 0, 0, 0, 0, 0}, 3};
    if (round % 2 == 1) layout.stratum = {0, 1, 0, 1, 0, 1, 0, 1};
    const std::vector<double> length = some_lengths(random, 8);
    const Hits hits = some_hits(random, length, 0.02);
    const std::vector<double> weights = against_mean_of_others(layout);
    EXPECT_NEAR(weights[0], 1.0 / 3, 1e-15);
    EXPECT_NEAR(weights[1], -1.0 / 6, 1e-15);  // -1/(2 * 3)
    EXPECT_NEAR(weights[2], -1.0 / 4, 1e-15);  // -1/(2 * 2)
    const WordTest out =
        permutation_tests(table_of({hits}, length), Shuffles(layout), weights).words[0];
    const SlowExact slow = slow_exact(hits, length, layout, weights);
    EXPECT_NEAR(out.p, slow.p, 1e-12) << round;
    EXPECT_NEAR(out.z, slow.statistic / slow.deviation, 1e-9 * (1 + std::abs(out.z))) << round;
  }
}

TEST(Permutation, HasTheScoreOfTheClosedForm) {
  std::mt19937 random(3);
  const std::vector<double> length = some_lengths(random, 40);
  const Layout pair = two_sides(15, 40);
  Layout three = pair;
  three.groups = 3;
  for (std::size_t i = 30; i < 40; ++i) three.group[i] = 2;
  for (int round = 0; round < 10; ++round) {
    const UnitCounts counts = table_of({some_hits(random, length, 0.005)}, length);
    const auto two = sides_of(counts, pair.group, 0, scopes_of(counts, pair.group, 2));
    const double z = permutation_tests(counts, Shuffles(pair), kPair).words[0].z;
    EXPECT_NEAR(z, score(two[0], two[1]).z, 1e-9);
    const auto sides = sides_of(counts, three.group, 0, scopes_of(counts, three.group, 3));
    const auto mean =
        permutation_tests(counts, Shuffles(three), against_mean_of_others(three)).words[0];
    EXPECT_NEAR(mean.z, score_to_mean(sides[0], std::span(sides).subspan(1)).z, 1e-9);
  }
}

TEST(Permutation, ShuffledPIsNearTheExactOne) {
  std::mt19937 random(4);
  const std::vector<double> length = some_lengths(random, 12);
  const Layout layout = two_sides(6, 12);
  ShuffleOptions drawn;
  drawn.exact_up_to = 0;
  for (int round = 0; round < 5; ++round) {
    const UnitCounts counts = table_of({some_hits(random, length, 0.01)}, length);
    const PermutationTests exact = permutation_tests(counts, Shuffles(layout), kPair);
    const PermutationTests sampled = permutation_tests(counts, Shuffles(layout, drawn), kPair);
    ASSERT_TRUE(exact.exact);
    ASSERT_FALSE(sampled.exact);
    const double p = exact.words[0].p;
    EXPECT_NEAR(sampled.words[0].p, p, 4 * std::sqrt(p * (1 - p) / 9'999) + 2e-4);
    // (1 + count) / (B + 1) is a whole number of ten thousandths.
    EXPECT_NEAR(std::remainder(sampled.words[0].p * 10'000, 1), 0, 1e-6);
  }
}

// Labels make no difference to these: no hit; the same in every unit; nothing to exchange.
TEST(Permutation, OfWordsThatCannotDifferIsOne) {
  const UnitCounts counts = table_of({{0, 0, 0, 0}, {2, 2, 2, 2}, {1, 2, 1, 2}}, {7, 7, 7, 7});
  const PermutationTests out = permutation_tests(counts, Shuffles(two_sides(2, 4)), kPair);
  for (const std::size_t word : {0u, 1u}) {
    EXPECT_EQ(out.words[word].z, 0);
    EXPECT_EQ(out.words[word].p, 1);
    EXPECT_EQ(out.words[word].pooled, 1);
    EXPECT_EQ(out.words[word].max_t, 1);
  }
  const PermutationTests alone = permutation_tests(counts, Shuffles(two_sides(4, 4)), kPair);
  EXPECT_EQ(alone.arrangements, 1u);
  for (const WordTest& word : alone.words) EXPECT_EQ(word.p, 1);
  EXPECT_TRUE(
      permutation_tests(table_of({}, {5, 5}), Shuffles(two_sides(1, 2)), kPair).words.empty());
}

// Hits in proportion to odd lengths: residuals are rounding errors and must not be divided.
TEST(Permutation, OfAWordThatFollowsLengthExactlyIsOne) {
  const UnitCounts counts = table_of({{1, 3, 7, 9}}, {0.1, 0.3, 0.7, 0.9});
  const PermutationTests out = permutation_tests(counts, Shuffles(two_sides(2, 4)), kPair);
  EXPECT_EQ(out.words[0].p, 1);
  EXPECT_EQ(out.words[0].z, 0);
}

// One unit a side in each of two strata; 2^2 arrangements; A always more: only the observed one and
// its mirror image are as far. A third, one-sided stratum adds nothing.
TEST(Permutation, ExchangesWithinStrataOnly) {
  const Layout layout{{0, 1, 0, 1, 0}, {0, 0, 1, 1, 2}, 2};
  const UnitCounts counts = table_of({{5, 1, 9, 2, 100}}, {10, 10, 10, 10, 10});
  const PermutationTests out = permutation_tests(counts, Shuffles(layout), kPair);
  EXPECT_EQ(out.arrangements, 4u);
  EXPECT_NEAR(out.words[0].p, 0.5, 1e-12);
  EXPECT_EQ(out.words[0].df, 4);
  // U = (5 - 3) + (9 - 5.5) = 5.5; Var = 1*1/(2*1) * (2*4 + 2*12.25) = 16.25.
  EXPECT_NEAR(out.words[0].z, 5.5 / std::sqrt(16.25), 1e-12);
}

// By hand, exact over C(4, 2) = 6 arrangements, lengths equal. Word one: 3 0 0 0, word two:
// 2 2 0 0. z of word one: |U| = 1.5 (its text in A) or 1.5 (in B): all 6 are as far, p = 1.
// Word two: U = 2, reached by the observed one and its mirror: p = 1/3.
// Pool of both: |z| of word one is 1.5/sqrt(4/12 * 6.75) = 1, of word two 2/sqrt(4/12 * 4) = 1.7321
// in two arrangements and 0 in four. Word one reaches 1: 6 + 2 of 12. Word two: 2 of 12.
// max-T: some word reaches 1 always; 1.7321 in 2 of 6.
TEST(Permutation, PoolsWordsOfABandAndTakesTheirMaximum) {
  const UnitCounts counts = table_of({{3, 0, 0, 0}, {2, 2, 0, 0}}, {10, 10, 10, 10});
  const PermutationTests out = permutation_tests(counts, Shuffles(two_sides(2, 4)), kPair);
  EXPECT_NEAR(out.words[0].p, 1, 1e-12);
  EXPECT_NEAR(out.words[0].pooled, 8.0 / 12, 1e-12);
  EXPECT_NEAR(out.words[0].max_t, 1, 1e-12);
  EXPECT_NEAR(out.words[1].p, 1.0 / 3, 1e-12);
  EXPECT_NEAR(out.words[1].pooled, 2.0 / 12, 1e-12);
  EXPECT_NEAR(out.words[1].max_t, 1.0 / 3, 1e-12);
}

// A word without any difference needs about ten shuffles, a clear one all of them.
TEST(Permutation, StopsEarlyAsBesagAndCliffordDo) {
  std::mt19937 random(6);
  Hits clear(40, 0), none(40, 0);
  for (std::size_t i = 0; i < 20; ++i) clear[i] = 3;
  for (std::size_t i = 0; i < 40; i += 2) none[i] = 1;
  const UnitCounts counts = table_of({clear, none}, std::vector<double>(40, 100));
  const Shuffles shuffles(two_sides(20, 40));
  const PermutationTests out = permutation_tests(counts, shuffles, kPair, {10});
  EXPECT_NEAR(out.words[0].p, 1.0 / 10'000, 1e-12);
  EXPECT_EQ(out.words[0].pooled, 1);
  EXPECT_EQ(out.words[0].max_t, 1);
  // U of `none` is 0: every shuffle is as far, so ten of ten.
  EXPECT_EQ(out.words[1].p, 1);
}

TEST(Permutation, StoppedPIsTenOverTheShufflesTried) {
  std::mt19937 random(7);
  const std::vector<double> length = some_lengths(random, 30);
  const Layout layout = two_sides(15, 30);
  const Shuffles shuffles(layout);
  for (int round = 0; round < 5; ++round) {
    const UnitCounts counts = table_of({some_hits(random, length, 0.01)}, length);
    const double full = permutation_tests(counts, shuffles, kPair).words[0].p;
    const double stopped = permutation_tests(counts, shuffles, kPair, {10}).words[0].p;
    const double tried = 10 / stopped;
    EXPECT_NEAR(tried, std::round(tried), 1e-6);
    EXPECT_NEAR(std::log(stopped / full), 0, 1.5);  // ten hits: a third, give or take
  }
}

// Tasks in any order and on any thread give the same bytes.
TEST(Permutation, DoesNotDependOnThreads) {
  std::mt19937 random(8);
  const std::vector<double> length = some_lengths(random, 50);
  std::vector<Hits> words;
  for (int i = 0; i < 150; ++i) words.push_back(some_hits(random, length, 0.002));
  const UnitCounts counts = table_of(words, length);
  const Shuffles shuffles(two_sides(20, 50));
  const ForEach two_threads = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    std::thread other([&] {
      for (std::size_t i = n; i-- > n / 3;) body(i);
    });
    for (std::size_t i = 0; i < n / 3; ++i) body(i);
    other.join();
  };
  const PermutationTests one = permutation_tests(counts, shuffles, kPair);
  const PermutationTests two = permutation_tests(counts, shuffles, kPair, {}, two_threads);
  ASSERT_EQ(one.words.size(), two.words.size());
  for (std::size_t i = 0; i < one.words.size(); ++i) {
    EXPECT_EQ(one.words[i].z, two.words[i].z);
    EXPECT_EQ(one.words[i].p, two.words[i].p);
    EXPECT_EQ(one.words[i].pooled, two.words[i].pooled);
    EXPECT_EQ(one.words[i].max_t, two.words[i].max_t);
  }
}

std::vector<double> words_of_df(std::initializer_list<std::pair<double, int>> groups) {
  std::vector<double> df;
  for (const auto& [value, n] : groups) df.insert(df.end(), static_cast<std::size_t>(n), value);
  return df;
}

TEST(DfBands, KeepBandsOfFiftyWords) {
  const auto bands = df_bands(words_of_df({{5, 50}, {10, 50}, {20, 50}, {50, 50}}));
  EXPECT_EQ(bands[0], 0u);
  EXPECT_EQ(bands[50], 1u);
  EXPECT_EQ(bands[100], 2u);
  EXPECT_EQ(bands[150], 3u);
}

TEST(DfBands, JoinSmallOnesWithTheNextLowerAndTheLowestWithTheNextHigher) {
  const auto high = df_bands(words_of_df({{7, 60}, {15, 60}, {30, 30}, {80, 30}}));
  EXPECT_EQ(high[60], 1u);
  EXPECT_EQ(high[120], 2u);
  EXPECT_EQ(high[150], 2u);  // 30 + 30 are enough together
  const auto low = df_bands(words_of_df({{7, 20}, {30, 60}}));
  EXPECT_EQ(low[0], low[20]);
  const auto few = df_bands(words_of_df({{7, 2}, {15, 2}, {60, 2}}));
  EXPECT_EQ(few[0], few[5]);
  EXPECT_TRUE(df_bands({}).empty());
}

}  // namespace
}  // namespace slantwise
