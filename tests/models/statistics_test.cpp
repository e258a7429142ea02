#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/error.h"
#include "models/statistic.h"
#include "tests/models/term_texts.h"

namespace slantwise {
namespace {

// Holds for every file in models/statistics/.
class EveryStatistic : public testing::TestWithParam<const Statistic*> {};

TEST_P(EveryStatistic, SaysWhatItIsAndWhereItIsFrom) {
  EXPECT_FALSE(GetParam()->name.empty());
  EXPECT_FALSE(GetParam()->summary.empty());
  EXPECT_FALSE(GetParam()->source.empty());
  EXPECT_FALSE(GetParam()->formula.empty());
  EXPECT_EQ(&statistics::find(GetParam()->name), GetParam());
}

// Texts of ten words, so that texts are as alike as words are.
double score_of(const Statistic& statistic, TermCounts c) {
  const test::Example example(
      test::dealt(static_cast<std::size_t>(c.here), static_cast<std::size_t>(c.here_total)),
      test::dealt(static_cast<std::size_t>(c.there), static_cast<std::size_t>(c.there_total)));
  return score(statistic, example.counts());
}

double neutral(const Statistic& statistic) { return statistic.scale == Scale::ratio ? 1 : 0; }

TEST_P(EveryStatistic, IsNeutralWhenBothSidesUseTheTermAlike) {
  if (GetParam()->needs == Needs::vocabulary) return;  // see ScaledF
  if (GetParam()->scale == Scale::evidence) return;
  // Other tools add a little to every ratio.
  EXPECT_NEAR(score_of(*GetParam(), {50, 1000, 50, 1000}), neutral(*GetParam()),
              GetParam()->compat.empty() ? 1e-12 : 1e-5);
  // A pseudo-count of each term weighs more where there are fewer words.
  const bool flat = GetParam()->name == "mcq-flat" || GetParam()->name == "mcq-jeffreys";
  EXPECT_NEAR(score_of(*GetParam(), {50, 1000, 100, 2000}), neutral(*GetParam()),
              flat ? .05 : 1e-5);
}

TEST_P(EveryStatistic, GrowsWhenOnlyHereUsesTheTermMore) {
  if (GetParam()->needs == Needs::vocabulary) return;  // see ScaledF
  EXPECT_LT(score_of(*GetParam(), {50, 1000, 50, 1000}),
            score_of(*GetParam(), {90, 1000, 50, 1000}));
  // The z-score of a flat prior is not monotone: nine uses fewer than fifty are surer than one.
  if (GetParam()->scale == Scale::evidence || GetParam()->compat == "mcq") return;
  EXPECT_LT(score_of(*GetParam(), {1, 1000, 50, 1000}), score_of(*GetParam(), {9, 1000, 50, 1000}));
}

TEST_P(EveryStatistic, TellsTheSidesApartByItsScale) {
  if (GetParam()->needs == Needs::vocabulary) return;  // see ScaledF
  const double more = score_of(*GetParam(), {70, 1000, 20, 2000});
  const double less = score_of(*GetParam(), {20, 2000, 70, 1000});
  EXPECT_GT(more, neutral(*GetParam()));
  switch (GetParam()->scale) {
    case Scale::difference:
      EXPECT_NEAR(less, -more, 1e-12 * more);
      break;
    case Scale::ratio:
      EXPECT_NEAR(less, 1 / more, 1e-12);
      break;
    case Scale::evidence:
      EXPECT_NEAR(less, more, 1e-12 * more);
      break;
    case Scale::association:
      EXPECT_LT(less, 0);
      break;
    case Scale::share:
      EXPECT_NEAR(less, 1 - more, 1e-12);
      break;
  }
}

TEST_P(EveryStatistic, IsFiniteOrUndefinedWhenOneSideNeverUsesTheTerm) {
  if (GetParam()->needs == Needs::vocabulary) return;  // see ScaledF
  for (const TermCounts& counts : {TermCounts{70, 1000, 0, 1000}, TermCounts{0, 1000, 70, 1000}}) {
    const double value = score_of(*GetParam(), counts);
    EXPECT_FALSE(std::isinf(value));
    if (GetParam()->scale != Scale::difference) continue;
    EXPECT_GT(counts.here > 0 ? value : -value, 0);
  }
}

TEST_P(EveryStatistic, IsUndefinedWithoutWordsOrHits) {
  EXPECT_TRUE(std::isnan(score_of(*GetParam(), {0, 0, 5, 100})));
  EXPECT_TRUE(std::isnan(score_of(*GetParam(), {5, 100, 0, 0})));
  EXPECT_TRUE(std::isnan(score_of(*GetParam(), {0, 100, 0, 100})));
}

TEST_P(EveryStatistic, IsNeverInfiniteWhenTheTermIsAllThereIs) {
  EXPECT_FALSE(std::isinf(score_of(*GetParam(), {100, 100, 100, 200})));
  EXPECT_FALSE(std::isinf(score_of(*GetParam(), {100, 100, 200, 200})));
  EXPECT_FALSE(std::isinf(score_of(*GetParam(), {100, 100, 0, 200})));
}

TEST_P(EveryStatistic, IsUndefinedWithoutTheTextsThatItNeeds) {
  const double value = score(*GetParam(), {70, 1000, 20, 2000, 10});
  EXPECT_EQ(std::isnan(value), GetParam()->needs != Needs::counts);
  EXPECT_EQ(GetParam()->score_all != nullptr, GetParam()->needs == Needs::vocabulary);
}

TEST_P(EveryStatistic, ParametersAreNamedAndHaveASummary) {
  std::set<std::string_view> names;
  for (const Parameter& parameter : GetParam()->parameters) {
    EXPECT_TRUE(names.insert(parameter.name).second) << parameter.name;
    EXPECT_FALSE(parameter.summary.empty());
  }
  EXPECT_EQ(parameter_values(*GetParam()).size(), GetParam()->parameters.size());
}

std::string test_name(const testing::TestParamInfo<const Statistic*>& info) {
  std::string name(info.param->name);
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Table, EveryStatistic,
                         testing::ValuesIn(statistics::all().begin(), statistics::all().end()),
                         test_name);

TEST(Statistics, HaveDifferentNames) {
  std::set<std::string_view> names;
  for (const Statistic* statistic : statistics::all()) {
    EXPECT_TRUE(names.insert(statistic->name).second) << statistic->name;
  }
}

TEST(Statistics, FindNamesWhatThereIs) {
  try {
    statistics::find("g3");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("g2-two-cell"), std::string::npos);
  }
}

TEST(Statistics, CompatibleColumnsAreFoundByTheirFamily) {
  std::set<std::string_view> quanteda, mcq;
  for (const Statistic* one : statistics::compatible("quanteda")) quanteda.insert(one->name);
  for (const Statistic* one : statistics::compatible("mcq")) mcq.insert(one->name);
  EXPECT_TRUE(quanteda.contains("quanteda-lr"));
  EXPECT_TRUE(mcq.contains("mcq-informative"));
  EXPECT_FALSE(mcq.contains("quanteda-lr"));
  try {
    statistics::compatible("spss");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("mcq, quanteda"), std::string::npos);
  }
}

TEST(Statistics, ParametersAreReplacedByName) {
  const Statistic& mcq = statistics::find("mcq-informative");
  const std::string_view mass[] = {"mass=100", "delta=1"};
  EXPECT_EQ(parameter_values(mcq, mass), (std::vector<double>{100, 0, 1}));
}

TEST(Statistics, WrongParametersAreRefusedInASentence) {
  const auto refusal = [](std::string_view one) {
    try {
      parameter_values(statistics::find("simple-maths"), std::span(&one, 1));
    } catch (const UsageError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal("prior=1"), "simple-maths has no parameter \"prior\"; it has: add");
  EXPECT_EQ(refusal("add=many"), "\"add=many\" gives no number; write for example add=1");
  EXPECT_EQ(refusal("add"), "\"add\" gives no number; write for example add=1");
  EXPECT_EQ(refusal("add=inf"), "\"add=inf\" gives no number; write for example add=1");
}

// By hand: a 3 of 100, b 1 of 100. E1 = E2 = 2.
// 2 [3 ln(3/2) + 1 ln(1/2)] = 2 [1.2163953 - .6931472] = 1.0464963.
TEST(G2TwoCell, MatchesHandComputedValue) {
  EXPECT_NEAR(score(statistics::find("g2-two-cell"), {3, 100, 1, 100, 0}), 1.0464963, 1e-7);
}

// + 2 [97 ln(97/98) + 99 ln(99/98)] = 2 [-.9948805 + 1.0050848] = .0204085: 1.0669048.
TEST(G2FourCell, MatchesHandComputedValue) {
  EXPECT_NEAR(score(statistics::find("g2-four-cell"), {3, 100, 1, 100, 0}), 1.0669048, 1e-7);
}

// Methods 1.2: "claimed" on BASIL, 16 of 59,924 against 4 of 78,964: G2 11.40, log ratio 2.40.
TEST(Statistics, AgreeWithTheHandbooksExample) {
  const TermCounts claimed{16, 59924, 4, 78964, 0};
  EXPECT_NEAR(score(statistics::find("g2-two-cell"), claimed), 11.40, .005);
  EXPECT_NEAR(score(statistics::find("log-ratio"), claimed), 2.40, .005);
}

// By hand: log2(.03 / .01) = log2 3 = 1.5849625; a zero counts as .5: log2(3 / .5) = 2.5849625.
std::vector<double> scaled_f(std::vector<TermCounts> terms) {
  const Statistic& statistic = statistics::find("scaled-f");
  std::vector<double> out(terms.size());
  statistic.score_all(terms, parameter_values(statistic), out);
  return out;
}

// NumPy 1.24 by the steps of scattertext's ScaledFScore with norm.cdf and beta 2.
TEST(ScaledF, AgreesWithScattertextsSteps) {
  const auto scores =
      scaled_f({{8, 30, 1, 30}, {4, 30, 4, 30}, {1, 30, 9, 30}, {12, 30, 6, 30}, {5, 30, 10, 30}});
  const double expected[] = {0.8642994631630362, 0.5, 0.5, 1.0, 0.0};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(scores[i], expected[i], 1e-12) << i;
}

TEST(ScaledF, TurnsRoundWithTheSides) {
  const auto here = scaled_f({{8, 30, 1, 30}, {4, 30, 4, 30}, {1, 30, 9, 30}});
  const auto there = scaled_f({{1, 30, 8, 30}, {4, 30, 4, 30}, {9, 30, 1, 30}});
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(there[i], 1 - here[i], 1e-12) << i;
}

TEST(ScaledF, IsOneHalfWhereNothingDiffers) {
  EXPECT_EQ(scaled_f({{5, 10, 5, 10}, {5, 10, 5, 10}}), (std::vector<double>{.5, .5}));
  EXPECT_EQ(scaled_f({{5, 10, 5, 10}}), (std::vector<double>{.5}));
  for (const double score : scaled_f({{5, 10, 0, 0}, {2, 10, 0, 0}})) {
    EXPECT_TRUE(score >= .5 && score <= 1);
  }
  EXPECT_TRUE(scaled_f({}).empty());
}

TEST(LogRatio, MatchesHandComputedValue) {
  EXPECT_NEAR(score(statistics::find("log-ratio"), {3, 100, 1, 100, 0}), 1.5849625, 1e-7);
  EXPECT_NEAR(score(statistics::find("log-ratio"), {3, 100, 0, 100, 0}), 2.5849625, 1e-7);
}

}  // namespace
}  // namespace slantwise
