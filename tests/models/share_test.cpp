#include "models/estimate/share.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "models/estimate/ratio.h"

namespace slantwise {
namespace {

struct Unit {
  double hits, base, weight = 1;
};

Sums sums_over(std::initializer_list<Unit> units) {
  Sums out;
  for (const Unit& unit : units) out.add(unit.hits, unit.base, unit.weight);
  return out;
}

// By hand and with SciPy 1.17.1. Weights 1, .5, 1, 2: sum wy 15, sum wn 895, r = .0167598.
// V = 4/3 * sum w^2 (y - r n)^2 / 225 = .0197706, below the floor sum w^2 y / 225 = 25/225 = 1/9.
// t(.975, 3) = 3.1824463, times 1/3: [.005801789, .04841440].
TEST(EstimateRate, WeighsUnitsAndHasPoissonsFloor) {
  const Sums sums = sums_over({{3, 100, 1}, {0, 150, .5}, {2, 120, 1}, {5, 300, 2}});
  EXPECT_EQ(sums.k, 4);
  EXPECT_EQ(sums.df, 3);
  EXPECT_EQ(sums.wy, 25);
  const Estimate out = estimate_rate(sums);
  EXPECT_NEAR(out.value, 15.0 / 895, 1e-15);
  EXPECT_NEAR(out.low, 0.005801789049008157, 1e-12);
  EXPECT_NEAR(out.high, 0.04841439548636505, 1e-12);
  EXPECT_EQ(out.freedom, 3);
  EXPECT_EQ(out.refusal, Refusal::none);
}

// By hand and with SciPy: 10 of 18 labels in five units; V = 5/4 * sum (y - s m)^2 / 324 =
// .02333867, above Bernoulli's .01371742; logit .2231436 +- 2.776445 sqrt V / (20/81).
TEST(EstimateShare, OfLabelsIsOnTheLogitScale) {
  const Estimate out = estimate_share(sums_over({{3, 4}, {1, 3}, {4, 4}, {0, 2}, {2, 5}}));
  EXPECT_NEAR(out.value, 5.0 / 9, 1e-15);
  EXPECT_NEAR(out.low, 0.18321819659747615, 1e-12);
  EXPECT_NEAR(out.high, 0.8744599119025288, 1e-12);
}

// Every unit has half: no spread at all, so Bernoulli's floor .25/16 with t(.975, 3) = 3.182446:
// logit 0 +- 3.182446 * .125 / .25 = 1.591223; 1/(1 + e^1.591223) = .169212.
TEST(EstimateShare, HasBernoullisFloor) {
  const Estimate out = estimate_share(sums_over({{2, 4}, {2, 4}, {2, 4}, {2, 4}}));
  EXPECT_NEAR(out.low, 0.169212, 1e-6);
  EXPECT_NEAR(out.high, 1 - 0.169212, 1e-6);
}

// SciPy binomtest(0, 5).proportion_ci(method="wilson"): [0, .43448246478]; (3, 10): [.107791268,
// .603221853].
TEST(EstimateShare, AtNoneAndAllIsWilsonsOverUnits) {
  const Estimate none = estimate_share(sums_over({{0, 4}, {0, 9}, {0, 4}, {0, 2}, {0, 5}}));
  EXPECT_EQ(none.value, 0);
  EXPECT_EQ(none.low, 0);
  EXPECT_NEAR(none.high, 0.43448246478317476, 1e-12);
  const Estimate all =
      estimate_share(sums_over({{4, 4, .1}, {9, 9, .3}, {4, 4, .7}, {2, 2, .1}, {5, 5, .9}}));
  EXPECT_EQ(all.value, 1);
  EXPECT_NEAR(all.low, 1 - 0.43448246478317476, 1e-12);
  EXPECT_EQ(all.high, 1);
  EXPECT_NEAR(wilson(3, 10).low, 0.10779126740630102, 1e-12);
  EXPECT_NEAR(wilson(3, 10).high, 0.6032218525388546, 1e-12);
}

TEST(EstimateShare, OfFewerThanFourUnitsIsACountOnly) {
  const Estimate out = estimate_share(sums_over({{1, 4}, {2, 4}, {2, 4}}));
  EXPECT_NEAR(out.value, 5.0 / 12, 1e-15);
  EXPECT_TRUE(std::isnan(out.low));
  EXPECT_EQ(out.refusal, Refusal::few_articles);
}

TEST(Estimates, RefuseWhatCannotBeSaid) {
  EXPECT_EQ(estimate_rate(Sums{}).refusal, Refusal::no_words);
  EXPECT_EQ(estimate_share(sums_over({{0, 0}, {0, 0}})).refusal, Refusal::no_words);
  EXPECT_EQ(estimate_rate(sums_over({{2, 100, 0}, {3, 90, 0}})).refusal, Refusal::no_weight);
  EXPECT_EQ(estimate_share(sums_over({{2, 100, 0}, {3, 90, 0}})).refusal, Refusal::no_weight);
  const Estimate one = estimate_rate(sums_over({{2, 100}}));
  EXPECT_EQ(one.refusal, Refusal::one_article);
  EXPECT_NEAR(one.value, .02, 1e-15);
  EXPECT_TRUE(std::isnan(one.high));
  // 1 - .05^(1/5) = .4507: the bound of the share of articles, not of the rate.
  const Estimate none = estimate_rate(sums_over({{0, 9}, {0, 9}, {0, 9}, {0, 9}, {0, 9}}));
  EXPECT_EQ(none.refusal, Refusal::no_hits);
  EXPECT_EQ(none.value, 0);
  EXPECT_NEAR(none.high, .4507, 1e-4);
}

TEST(Refusals, AreSentences) {
  EXPECT_EQ(sentence(Refusal::none, 9), "");
  EXPECT_EQ(sentence(Refusal::one_article, 1),
            "With 1 article nothing can be said about the outlet in general; this describes these "
            "texts.");
  EXPECT_EQ(sentence(Refusal::no_hits, 5),
            "It was not found in the 5 articles supplied: there is a bound, not a ratio.");
  EXPECT_EQ(sentence(Refusal::few_events, 1),
            "With 1 matched event there is no interval: too few events; this describes them.");
  for (const Refusal why : {Refusal::no_words, Refusal::no_weight, Refusal::no_hits,
                            Refusal::few_articles, Refusal::one_event, Refusal::few_events,
                            Refusal::unmatched, Refusal::nothing_to_exchange}) {
    const std::string text = sentence(why, 0);
    ASSERT_FALSE(text.empty());
    EXPECT_EQ(text.back(), '.');
  }
}

TEST(Sums, AddUp) {
  Sums left = sums_over({{3, 100, 1}, {0, 150, .5}}), all = left;
  all += sums_over({{2, 120, 1}, {5, 300, 2}});
  const Sums whole = sums_over({{3, 100, 1}, {0, 150, .5}, {2, 120, 1}, {5, 300, 2}});
  EXPECT_EQ(estimate_rate(all).low, estimate_rate(whole).low);
  EXPECT_EQ(all.unweighted_k, 4);
}

// Weights that are all the same change nothing.
TEST(WeightedRatio, OfEqualWeightsIsTheUnweightedOne) {
  const Sums a = sums_over({{3, 100}, {0, 150}, {2, 120}}), b = sums_over({{1, 80}, {5, 300}});
  const Sums a4 = sums_over({{3, 100, 4}, {0, 150, 4}, {2, 120, 4}});
  const Sums b9 = sums_over({{1, 80, 9}, {5, 300, 9}});
  EXPECT_NEAR(rate_ratio(a4, b9).low, rate_ratio(a, b).low, 1e-12);
  EXPECT_NEAR(rate_ratio(a4, b9).high, rate_ratio(a, b).high, 1e-12);
  EXPECT_EQ(ratio_refusal(a, b), Refusal::none);
  EXPECT_EQ(ratio_refusal(a, sums_over({{0, 80}, {0, 300}})), Refusal::no_hits);
  EXPECT_EQ(ratio_refusal(a, sums_over({{1, 80}})), Refusal::one_article);
  EXPECT_EQ(ratio_refusal(Sums{}, b), Refusal::no_words);
}

// All articles alike, one of ten million, weights from tiny to huge: never NaN, never infinite.
TEST(Estimates, AreFiniteOrRefused) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    Sums sums;
    const int k = static_cast<int>(random() % 6);
    for (int i = 0; i < k; ++i) {
      const double base = static_cast<double>(random() % 3) * 50;
      const double hits = std::min(base, static_cast<double>(random() % 3));
      sums.add(hits, base, std::pow(10.0, static_cast<double>(random() % 13) - 6));
    }
    for (const Estimate& out : {estimate_rate(sums), estimate_share(sums)}) {
      if (out.refusal != Refusal::none) continue;
      EXPECT_TRUE(std::isfinite(out.value));
      EXPECT_TRUE(std::isfinite(out.low));
      EXPECT_TRUE(std::isfinite(out.high));
      EXPECT_LE(out.low, out.value);
      EXPECT_GE(out.high, out.value);
    }
  }
}

// Ten million articles of 400 words with 10 of a source: .025, Bernoulli's floor.
TEST(EstimateShare, OfTenMillionArticlesHoldsTogether) {
  const double k = 1e7;
  Side side{k, 400 * k, 160'000 * k, {10 * k, 100 * k, 4'000 * k, k}};
  const Estimate out = estimate_share(sums_of(side));
  EXPECT_NEAR(out.value, .025, 1e-12);
  EXPECT_LT(out.low, .025);
  EXPECT_NEAR(out.high - out.low, 2 * 1.96 * std::sqrt(.025 * .975 / (400 * k)), 1e-8);
}

TEST(SurvivesError, AsksTheWorstOfTheLargerSide) {
  EXPECT_TRUE(survives_error(1.5, 4, .25));   // 1.5 * .75 = 1.125
  EXPECT_FALSE(survives_error(1.3, 4, .25));  // .975
  EXPECT_TRUE(survives_error(.2, .7, .25));
  EXPECT_FALSE(survives_error(.2, .8, .25));
  EXPECT_FALSE(survives_error(.8, 1.2, 0));
}

}  // namespace
}  // namespace slantwise
