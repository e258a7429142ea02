// The statistics against numbers worked by hand, of SciPy 1.10 and of exact whole-number sums.
#include <gtest/gtest.h>

#include <cmath>

#include "models/dispersion/design_effect.h"
#include "models/statistic.h"
#include "tests/models/term_texts.h"

namespace slantwise {
namespace {

double with(std::string_view name, const TermCounts& counts,
            std::initializer_list<std::string_view> replaced = {}) {
  const Statistic& statistic = statistics::find(name);
  return statistic.score(counts, parameter_values(statistic, std::span(replaced)));
}

void expect_relative(double value, double expected) {
  EXPECT_NEAR(value, expected, 1e-9 * std::abs(expected));
}

constexpr TermCounts kClaimed{16, 59924, 4, 78964, 10568};  // methods 1.2

// By hand: 3 of 100 v 1 of 100: ae - bc = 3*99 - 97 = 200; N = 200, margins 4, 196, 100, 100:
// 200 * 200^2 / (4 * 196 * 10^4) = 8 10^6 / 7.84 10^6 = 50/49; Yates: |200| - 100: a quarter.
TEST(ChiSquare, MatchesHandComputedValue) {
  const TermCounts counts{3, 100, 1, 100};
  expect_relative(with("chi-square", counts), 50.0 / 49);
  expect_relative(with("chi-square", counts, {"yates=1"}), 12.5 / 49);
}

// q = 1 + (200/4 + 200/196 - 1) (200/100 + 200/100 - 1) / 1200 = 1 + (2451/49) / 400.
TEST(ChiSquare, IsDividedByWilliamsCorrection) {
  const TermCounts counts{3, 100, 1, 100};
  const double q = 1 + 2451.0 / 49 / 400;
  expect_relative(with("chi-square", counts, {"williams=1"}), 50.0 / 49 / q);
  expect_relative(with("g2-four-cell", counts, {"williams=1"}), with("g2-four-cell", counts) / q);
}

TEST(Statistics, AgreeWithTheHandbooksLongExample) {
  EXPECT_NEAR(with("chi-square", kClaimed), 11.08, .005);
  EXPECT_NEAR(with("chi-square", kClaimed, {"yates=1"}), 9.62, .005);
  EXPECT_NEAR(with("lrc", kClaimed), 0, 0);
  EXPECT_NEAR(with("lrc", kClaimed, {"adjust=0"}), .77, .005);
  EXPECT_NEAR(with("mcq-informative", kClaimed), 2.97, .01);
  EXPECT_NEAR(with("mcq-informative", kClaimed, {"mass=0"}), 1.89, .01);
  EXPECT_NEAR(with("bic", kClaimed), -.44, .005);
}

// Sums of exact whole numbers: comb(N1, x) comb(N2, hits-x) over comb(N, hits).
TEST(Fisher, AgreesWithExactSums) {
  expect_relative(with("fisher", {3, 100, 1, 100}), 0.20676683380945379924);
  expect_relative(with("fisher", kClaimed), 2.9670379152584221576);
  expect_relative(with("fisher", {500, 59924, 300, 78964}), 27.507694931908049813);
  expect_relative(with("fisher", {0, 50, 9, 69}), -2.0022569325439524993);
  expect_relative(with("fisher", {8, 9, 2, 7}), 1.4563660331290430052);
  expect_relative(with("fisher", {40, 1e7, 2, 1e7}), 9.3860766963363053817);
  expect_relative(with("fisher", {900, 1e6, 1500, 3e6}), 40.936068068216031515);
}

// p far below the smallest double: half of 10^6 words against none of 10^6.
TEST(Fisher, SaysHowSmallAPIsThatNoDoubleHolds) {
  const double zeros = with("fisher", {5e5, 1e6, 0, 1e6});
  EXPECT_GT(zeros, 150'000);
  EXPECT_TRUE(std::isfinite(zeros));
}

// By hand: .03 / .01 = 3; (3/97) / (1/99) = 297/97; (30,000 + 1) / (10,000 + 1).
TEST(Ratios, MatchHandComputedValues) {
  const TermCounts counts{3, 100, 1, 100};
  expect_relative(with("rate-ratio", counts), 3);
  expect_relative(with("odds-ratio", counts), 297.0 / 97);
  expect_relative(with("simple-maths", counts), 30001.0 / 10001);
  expect_relative(with("simple-maths", counts, {"add=10000"}), 2);
}

TEST(Ratios, AreUndefinedWithoutAHit) {
  EXPECT_TRUE(std::isnan(with("rate-ratio", {3, 100, 0, 100})));
  EXPECT_TRUE(std::isnan(with("odds-ratio", {3, 100, 0, 100})));
  EXPECT_TRUE(std::isnan(with("odds-ratio", {100, 100, 1, 100})));
  EXPECT_TRUE(std::isnan(with("simple-maths", {3, 100, 0, 100}, {"add=0"})));
}

// By hand: E1 = E2 = 2, two-cell G2 = 1.0464963 (statistics_test.cpp): / (200 ln 2); - ln 200;
// ln(3/2).
TEST(G2Descendants, MatchHandComputedValues) {
  const TermCounts counts{3, 100, 1, 100};
  const double g2 = 2 * (3 * std::log(1.5) + std::log(.5));
  expect_relative(with("ell", counts), g2 / (200 * std::log(2)));
  expect_relative(with("bic", counts), g2 - std::log(200));
  expect_relative(with("pmi", counts), std::log(1.5));
  EXPECT_TRUE(std::isnan(with("ell", {1, 100, 1, 100})));  // E = 1
  EXPECT_TRUE(std::isnan(with("pmi", {0, 100, 1, 100})));
}

// Two texts of 50 words a side: the logarithm of 4.
TEST(Bic, CanCountTextsInsteadOfWords) {
  const test::Example example({{3, 50}, {0, 50}}, {{1, 50}, {0, 50}});
  expect_relative(with("bic", example.counts(), {"texts=1"}),
                  with("g2-two-cell", example.counts()) - std::log(4));
  EXPECT_TRUE(std::isnan(with("bic", {3, 100, 1, 100}, {"texts=1"})));
}

// scipy.stats.beta.ppf(.025/m, a, b+1), then log2[(N2/N1) x/(1-x)].
TEST(Lrc, AgreesWithScipy) {
  expect_relative(with("lrc", kClaimed, {"adjust=0"}), 0.7658264491161054);
  expect_relative(with("lrc", {4, 78964, 16, 59924, 1}), -0.7658264491161055);
  expect_relative(with("lrc", {70, 300, 2, 500, 10}), 3.4424564457610614);
  expect_relative(with("lrc", {7, 100, 0, 100, 1}), 0.527379184195868);
}

// By hand, mass 0 on 3 of 100 v 1 of 100 (N = 200): p = 4; delta = ln(7/293) - ln(5/295);
// variance 1/7 + 1/5.
TEST(Mcq, MatchesHandComputedValues) {
  const TermCounts counts{3, 100, 1, 100, 10};
  const double delta = std::log(7.0 / 293) - std::log(5.0 / 295);
  expect_relative(with("mcq-informative", counts, {"mass=0", "delta=1"}), delta);
  expect_relative(with("mcq-informative", counts, {"mass=0"}), delta / std::sqrt(12.0 / 35));
  expect_relative(with("mcq-informative", counts, {"mass=0", "full=1"}),
                  delta / std::sqrt(12.0 / 35 + 1.0 / 293 + 1.0 / 295));
  // prior .01 on 10 terms: ln(3.01/97.09) - ln(1.01/99.09) over sqrt(1/3.01 + 1/1.01).
  EXPECT_NEAR(with("mcq-flat", counts), 0.967351, 1e-6);
  // 3.5 of 105 v 1.5 of 105.
  expect_relative(with("mcq-jeffreys", counts),
                  (std::log(3.5 / 101.5) - std::log(1.5 / 103.5)) / std::sqrt(1 / 3.5 + 1 / 1.5));
}

// Texts (4 of 10), (0 of 10) v (1 of 10), (1 of 10). Rate here .2, residuals 2, -2: V y^2 =
// 2 * 8 = 16, over 4 hits: 4. There no residual: 1. So a 1 of 5 against 2 of 20; background .15:
// prior 75 of 500. delta = ln(76/429) - ln(77/443), variance 1/76 + 1/77.
TEST(LogOdds, IsDeflatedByTheDesignEffect) {
  const test::Example example({{4, 10}, {0, 10}}, {{1, 10}, {1, 10}});
  expect_relative(design_effect(example.counts().texts->here), 4);
  expect_relative(design_effect(example.counts().texts->there), 1);
  const double delta = std::log(76.0 / 429) - std::log(77.0 / 443);
  expect_relative(with("log-odds", example.counts()), delta / std::sqrt(1.0 / 76 + 1.0 / 77));
}

TEST(LogOdds, WithoutDeflationIsThatOfRawCounts) {
  const test::Example example({{4, 10}, {0, 10}}, {{1, 10}, {1, 10}});
  expect_relative(with("log-odds", example.counts(), {"deflate=0"}),
                  with("mcq-informative", example.counts()));
}

TEST(LogOdds, FollowsTheBackgroundThatItIsGiven) {
  TermCounts counts{3, 100, 1, 100};
  counts.background = .1;  // 50 of 500
  expect_relative(with("log-odds", counts, {"delta=1"}),
                  std::log(53.0 / 547) - std::log(51.0 / 549));
}

// scipy.stats.mannwhitneyu([0, 0, .1, .2, .05, .3], [0, 0, 0, .1, 0, .02, .05],
// method="asymptotic"): U = 30, z = 1.281143274918686; ttest_ind(equal_var=False):
// t = 1.6446379702742864.
TEST(TextStatistics, AgreeWithScipy) {
  const test::Example example({{0, 10}, {0, 20}, {1, 10}, {4, 20}, {1, 20}, {3, 10}},
                              {{0, 10}, {0, 10}, {0, 30}, {2, 20}, {0, 10}, {1, 50}, {2, 40}});
  expect_relative(with("wilcoxon", example.counts()), 1.281143274918686);
  expect_relative(with("welch-t", example.counts()), 1.6446379702742864);
}

// 4 of 6 texts v 3 of 7: as G2 of a word 4 of 6 v 3 of 7; (4/6) / (3/7) = 14/9.
TEST(TextStatistics, CountTexts) {
  const test::Example example({{0, 10}, {0, 20}, {1, 10}, {4, 20}, {1, 20}, {3, 10}},
                              {{0, 10}, {0, 10}, {0, 30}, {2, 20}, {0, 10}, {1, 50}, {2, 40}});
  expect_relative(with("text-dispersion", example.counts()), with("g2-four-cell", {4, 6, 3, 7}));
  expect_relative(with("text-ratio", example.counts()), 14.0 / 9);
}

TEST(TextStatistics, AreUndefinedWhereTextsDoNotVary) {
  const test::Example alike({{1, 10}, {1, 10}}, {{1, 10}, {1, 10}});
  EXPECT_TRUE(std::isnan(with("welch-t", alike.counts())));
  EXPECT_TRUE(std::isnan(with("wilcoxon", alike.counts())));
  const test::Example single({{1, 10}}, {{1, 10}, {0, 10}});
  EXPECT_TRUE(std::isnan(with("welch-t", single.counts())));
}

// 6 v 2 with unlike totals: no expected count below 5 means no correction; with one below 5 and
// |ae - bc| >= N/2 it is Yates'.
TEST(Quanteda, CorrectsOnlyUnderItsConditions) {
  const TermCounts small{6, 1000, 2, 1500}, large{60, 1000, 20, 1500};
  expect_relative(with("quanteda-chi2", small), with("chi-square", small, {"yates=1"}));
  expect_relative(with("quanteda-chi2", large), with("chi-square", large));
  const TermCounts close{1, 1000, 1, 1500};  // |ae - bc| = 500 < 1250
  expect_relative(with("quanteda-chi2", close), with("chi-square", close));
}

// The cells of 6 v 2 move by .5 to 5.5 v 2.5; epsilon 0 for the comparison.
TEST(Quanteda, CorrectsTheLikelihoodRatioByMovingCells) {
  const TermCounts small{6, 1000, 2, 1500};
  expect_relative(with("quanteda-lr", small, {"epsilon=0"}),
                  with("g2-four-cell", {5.5, 1000, 2.5, 1500}));
  expect_relative(with("quanteda-lr", small, {"epsilon=0", "correct=0"}),
                  with("g2-four-cell", small));
}

}  // namespace
}  // namespace slantwise
