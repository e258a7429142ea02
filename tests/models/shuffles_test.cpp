#include "models/estimate/shuffles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "tests/reference/exchange.h"

namespace slantwise {
namespace {

using test::two_sides;
using Labels = std::vector<std::uint32_t>;

TEST(Arrangements, AreMultinomial) {
  EXPECT_EQ(arrangements(std::vector<std::size_t>{5, 5}), 252);
  EXPECT_EQ(arrangements(std::vector<std::size_t>{2, 3, 4}), 1260);  // 9!/(2! 3! 4!)
  EXPECT_EQ(arrangements(std::vector<std::size_t>{8, 8}), 12870);
  EXPECT_EQ(arrangements(std::vector<std::size_t>{7, 0}), 1);
}

TEST(Shuffles, ListAllArrangementsOnceUpToTwentyThousand) {
  const Shuffles shuffles(two_sides(3, 7));
  ASSERT_TRUE(shuffles.exact());
  ASSERT_EQ(shuffles.count(), 35u);  // C(7, 3)
  std::set<Labels> seen;
  for (std::size_t at = 0; at < 35; ++at) {
    const Labels labels = shuffles.labels(at, 0);
    EXPECT_EQ(std::ranges::count(labels, 0u), 3);
    seen.insert(labels);
  }
  EXPECT_EQ(seen.size(), 35u);
  EXPECT_TRUE(seen.count({0, 0, 0, 1, 1, 1, 1}));    // the observed one
  EXPECT_TRUE(Shuffles(two_sides(8, 16)).exact());   // 12,870
  EXPECT_FALSE(Shuffles(two_sides(8, 17)).exact());  // 24,310
  EXPECT_EQ(Shuffles(two_sides(8, 17)).count(), 9'999u);
}

TEST(Shuffles, ListTheProductOfStrataAndOfThreeGroups) {
  Layout layout{{0, 1, 2, 0, 1, 1, 0, 0}, {9, 9, 9, 4, 4, 4, 7, 7}, 3};
  const Shuffles shuffles(layout);
  ASSERT_EQ(shuffles.strata().size(), 2u);  // stratum 7 holds one group: nothing to exchange
  EXPECT_EQ(shuffles.strata()[0], (Labels{0, 1, 2}));
  EXPECT_EQ(shuffles.strata()[1], (Labels{3, 4, 5}));
  EXPECT_EQ(shuffles.stratum_of()[6], Shuffles::kFixed);
  ASSERT_EQ(shuffles.count(), 18u);  // 3! times 3
  std::set<std::pair<Labels, Labels>> seen;
  for (std::size_t at = 0; at < 18; ++at) {
    seen.insert({shuffles.labels(at, 0), shuffles.labels(at, 1)});
  }
  EXPECT_EQ(seen.size(), 18u);
}

// Methods 1.5 by hand: for i < k_A swap i with i + draw(k - i); the first k_A are A.
TEST(Shuffles, DrawAsMethodsSay) {
  ShuffleOptions options;
  options.seed = 42;
  options.exact_up_to = 0;
  const Shuffles shuffles(two_sides(4, 10), options);
  ASSERT_EQ(shuffles.count(), 9'999u);
  for (const std::uint32_t at : {0u, 1u, 9'998u}) {
    Labels order(10);
    std::iota(order.begin(), order.end(), 0u);
    RandomStream random(42, at + 1, 0, Purpose::permutation);
    for (std::uint32_t i = 0; i < 4; ++i) std::swap(order[i], order[i + random.draw(10 - i)]);
    Labels expected(10, 1);
    for (std::size_t i = 0; i < 4; ++i) expected[order[i]] = 0;
    EXPECT_EQ(shuffles.labels(at, 0), expected);
  }
}

TEST(Shuffles, GiveEveryUnitItsTurn) {
  ShuffleOptions options;
  options.exact_up_to = 0;
  const Shuffles shuffles(two_sides(4, 10), options);
  std::vector<int> times(10, 0);
  for (std::size_t at = 0; at < shuffles.count(); ++at) {
    const Labels labels = shuffles.labels(at, 0);
    for (std::size_t i = 0; i < 10; ++i) times[i] += labels[i] == 0;
  }
  for (const int n : times) EXPECT_NEAR(n, 4000, 200);  // four standard deviations
}

TEST(Shuffles, BlocksHoldTheLabelsAsBits) {
  Layout layout{{0, 1, 2, 0, 1, 1, 2, 0, 2}, {0, 0, 0, 1, 1, 1, 0, 0, 1}, 3};
  ShuffleOptions options;
  options.exact_up_to = 0;
  options.count = 1'100;
  const Shuffles shuffles(layout, options);
  ASSERT_EQ(shuffles.blocks(), 2u);
  Shuffles::Block block;
  shuffles.fill(1, block);
  EXPECT_EQ(block.first, kRowBits);
  EXPECT_EQ(block.size, 1'100 - kRowBits);
  for (std::size_t at = 0; at < kRowBits; ++at) {
    for (std::size_t s = 0; s < 2; ++s) {
      const Labels labels = at < block.size ? shuffles.labels(block.first + at, s) : Labels(9, 2);
      for (std::size_t i = 0; i < shuffles.strata()[s].size(); ++i) {
        for (std::uint32_t group = 0; group < 2; ++group) {
          const BitRow& row = block.row(group, shuffles.strata()[s][i]);
          EXPECT_EQ((row[at / 64] >> (at % 64)) & 1u, labels[i] == group ? 1u : 0u);
        }
      }
    }
  }
}

TEST(Shuffles, OfNothingToExchangeIsOneArrangement) {
  const Shuffles one_side(two_sides(5, 5)), none(Layout{});
  EXPECT_TRUE(one_side.exact());
  EXPECT_EQ(one_side.count(), 1u);
  EXPECT_TRUE(one_side.strata().empty());
  EXPECT_EQ(none.count(), 1u);
}

}  // namespace
}  // namespace slantwise
