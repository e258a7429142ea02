#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/error.h"
#include "models/statistic.h"

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

TEST_P(EveryStatistic, IsZeroWhenBothSidesUseTheTermAlike) {
  EXPECT_NEAR(score(*GetParam(), {5, 100, 5, 100, 10}), 0.0, 1e-12);
  EXPECT_NEAR(score(*GetParam(), {5, 100, 10, 200, 10}), 0.0, 1e-12);
}

TEST_P(EveryStatistic, GrowsWhenOnlyHereUsesTheTermMore) {
  EXPECT_LT(score(*GetParam(), {5, 100, 5, 100, 10}), score(*GetParam(), {9, 100, 5, 100, 10}));
  EXPECT_LT(score(*GetParam(), {1, 100, 5, 100, 10}), score(*GetParam(), {2, 100, 5, 100, 10}));
}

TEST_P(EveryStatistic, ChangesItsSignWhenTheSidesAreSwapped) {
  const double there = score(*GetParam(), {7, 300, 2, 500, 10});
  EXPECT_GT(there, 0);
  EXPECT_NEAR(score(*GetParam(), {2, 500, 7, 300, 10}), -there, 1e-12);
}

TEST_P(EveryStatistic, IsFiniteWhenOneSideNeverUsesTheTerm) {
  EXPECT_GT(score(*GetParam(), {7, 100, 0, 100, 10}), 0);
  EXPECT_LT(score(*GetParam(), {0, 100, 7, 100, 10}), 0);
}

TEST_P(EveryStatistic, IsUndefinedWithoutWordsOrHits) {
  EXPECT_TRUE(std::isnan(score(*GetParam(), {0, 0, 5, 100, 10})));
  EXPECT_TRUE(std::isnan(score(*GetParam(), {5, 100, 0, 0, 10})));
  EXPECT_TRUE(std::isnan(score(*GetParam(), {0, 100, 0, 100, 10})));
}

TEST_P(EveryStatistic, TakesTheWholeOfBothSides) {
  EXPECT_TRUE(std::isfinite(score(*GetParam(), {100, 100, 100, 200, 10})));
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
TEST(LogRatio, MatchesHandComputedValue) {
  EXPECT_NEAR(score(statistics::find("log-ratio"), {3, 100, 1, 100, 0}), 1.5849625, 1e-7);
  EXPECT_NEAR(score(statistics::find("log-ratio"), {3, 100, 0, 100, 0}), 2.5849625, 1e-7);
}

}  // namespace
}  // namespace slantwise
