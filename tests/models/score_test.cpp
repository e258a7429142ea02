#include "models/estimate/score.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/estimate/distributions.h"
#include "tests/reference/ratio.h"

namespace slantwise {
namespace {

using test::side_of;

// The word of Permutation.CountsAllArrangementsOfAHandMadeWord: U = -.55, sum of u^2 by hand
// 1.5^2 + 2.25^2 + .2^2 + .2^2 + .5^2 + 1.35^2 + 1.6^2 = 12.025, Var = 12/42 * 12.025 = 3.435714.
TEST(Score, MatchesTheHandMadeWord) {
  const Side a = side_of({{3, 100}, {0, 150}, {2, 120}});
  const Side b = side_of({{1, 80}, {5, 300}, {0, 90}, {4, 160}});
  const Score out = score(a, b);
  EXPECT_NEAR(out.z, -.55 / std::sqrt(12.0 / 42 * 12.025), 1e-12);
  EXPECT_NEAR(out.p, normal_two_sided(out.z), 1e-15);
  EXPECT_NEAR(out.log_p, std::log(out.p), 1e-12);
  EXPECT_NEAR(score(b, a).z, -out.z, 1e-12);
}

TEST(Score, IsZeroWhereLabelsMakeNoDifference) {
  const Side alike = side_of({{2, 100}, {2, 100}}), none = side_of({{0, 100}, {0, 50}});
  for (const Score& out : {score(alike, alike), score(none, none), score(Side{}, alike),
                           score(alike, Side{}), score(Side{}, Side{})}) {
    EXPECT_EQ(out.z, 0);
    EXPECT_EQ(out.p, 1);
    EXPECT_EQ(out.log_p, 0);
  }
}

TEST(ScoreToMean, LeavesOutOutletsWithoutAUnitAndEqualsThePairForOne) {
  const Side a = side_of({{3, 100}, {0, 150}, {2, 120}});
  const Side others[] = {Side{}, side_of({{1, 80}, {5, 300}, {0, 90}, {4, 160}})};
  EXPECT_NEAR(score_to_mean(a, others).z, score(a, others[1]).z, 1e-12);
}

// Ten million articles, simulated by their moments: 30 v 20 hits per 1,000 articles of 500 words.
TEST(Score, OfTenMillionArticlesStaysFinite) {
  const double k = 5e6;
  Side a{k, 500 * k, 250'000 * k, {.03 * k, .03 * k, 15 * k, .03 * k}};
  Side b{k, 500 * k, 250'000 * k, {.02 * k, .02 * k, 10 * k, .02 * k}};
  const Score out = score(a, b);
  EXPECT_GT(out.z, 90);  // .01 sqrt(5e6 / 2) / sqrt(.025 * .975) = 101.3
  EXPECT_NEAR(out.z, 101.3, .1);
  EXPECT_GT(out.p, 0);
  EXPECT_LT(out.log_p, -4000);
  EXPECT_TRUE(std::isfinite(out.log_p));
  const RateRatio ratio = rate_ratio(a, b);
  EXPECT_NEAR(ratio.ratio, 1.5, 1e-12);
  // Standard error by Poisson's floor: sqrt(1/150,000 + 1/100,000) = .0040825; exp(1.96 times it).
  EXPECT_NEAR(ratio.low, 1.5 / 1.008034, 1e-4);
  EXPECT_NEAR(ratio.high, 1.5 * 1.008034, 1e-4);
}

TEST(ScoresToMeans, AreThatOfEverySideAgainstTheMeanOfTheOthers) {
  std::vector<Side> sides(4);  // the last has no unit
  for (std::size_t i = 0; i < 3; ++i) {
    const auto k = static_cast<double>(5 + i), y = static_cast<double>(3 + 4 * i);
    sides[i] = {k, 100 * k, 12'000 * k, {y, 3 * y, 110 * y, 2}};
  }
  const std::vector<double> z = scores_to_means(sides);
  ASSERT_EQ(z.size(), 4u);
  for (std::size_t i = 0; i < 3; ++i) {
    std::vector<Side> others = sides;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_NEAR(z[i], score_to_mean(sides[i], others).z, 1e-12) << i;
    EXPECT_NE(z[i], 0);
  }
  EXPECT_EQ(z[3], 0);
}

TEST(ScoresToMeans, AreZeroWithoutAnythingToCompare) {
  EXPECT_TRUE(scores_to_means({}).empty());
  Side alone{5, 500, 60'000, {9, 27, 990, 2}};
  EXPECT_EQ(scores_to_means({&alone, 1}), std::vector<double>{0});
  const std::vector<Side> none = {{5, 500, 60'000, {}}, {5, 500, 60'000, {}}};
  EXPECT_EQ(scores_to_means(none), (std::vector<double>{0, 0}));
}

TEST(ClosedForm, HoldsFromFiftyTextsAndThreeToOne) {
  Side a, b;
  a.k = 30;
  b.k = 90;
  a.term.df = 20;
  b.term.df = 30;
  EXPECT_TRUE(closed_form_holds(a, b));
  b.k = 91;
  EXPECT_FALSE(closed_form_holds(a, b));
  b.k = 90;
  b.term.df = 29;
  EXPECT_FALSE(closed_form_holds(a, b));
  EXPECT_FALSE(closed_form_holds(Side{}, Side{}));
}

// SciPy 1.17.1: t.ppf(.975, 3.7), t.ppf(.8, 11), beta.ppf(.025, 3, 8), 2 norm.sf(z) and
// log 2 + norm.logsf(z).
TEST(Distributions, AgreeWithSciPy) {
  EXPECT_NEAR(t_quantile(.975, 3.7), 2.8675207071911895, 1e-12);
  EXPECT_NEAR(t_quantile(.8, 11), 0.8755299780738819, 1e-12);
  EXPECT_NEAR(beta_quantile(.025, 3, 8), 0.06673951117773447, 1e-12);
  EXPECT_NEAR(normal_two_sided(1.96), 0.04999579029644087, 1e-15);
  EXPECT_NEAR(normal_two_sided(-5) / 5.733031437583866e-07, 1, 1e-12);
  EXPECT_NEAR(normal_two_sided(37) / 1.1451142445047853e-299, 1, 1e-10);
  EXPECT_GT(normal_two_sided(40), 0);
  EXPECT_NEAR(log_normal_two_sided(1.96), -2.995816471169693, 1e-12);
  EXPECT_NEAR(log_normal_two_sided(37), -688.3374383963309, 1e-8);
  EXPECT_NEAR(log_normal_two_sided(40), -803.915294833194, 1e-8);
  EXPECT_EQ(normal_two_sided(0), 1);
}

}  // namespace
}  // namespace slantwise
