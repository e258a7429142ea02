#include "models/complete_link.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

using Groups = std::vector<std::uint32_t>;

TEST(CompleteLink, JoinsOnlyGroupsOfWhichEveryPairIsKnown) {
  // A chain 0 - 1 - 2: the stronger pair is joined, and 2 knows only 1.
  const std::vector<Link> chain = {{0, 1, .9}, {1, 2, .7}};
  EXPECT_EQ(complete_link(3, chain), (Groups{0, 0, 2}));
  const std::vector<Link> ring = {{0, 1, .9}, {1, 2, .7}, {0, 2, .3}};
  EXPECT_EQ(complete_link(3, ring), (Groups{0, 0, 0}));
}

TEST(CompleteLink, JoinsTheTwoWhoseWeakestPairIsStrongest) {
  // {1, 2} first (.9). Then 0 with it has .4 and 3 with it .5; 0 and 3 are unknown to each other.
  const std::vector<Link> links = {{0, 1, .8}, {0, 2, .4}, {1, 2, .9}, {1, 3, .5}, {2, 3, .6}};
  EXPECT_EQ(complete_link(4, links), (Groups{0, 1, 1, 1}));
}

TEST(CompleteLink, BreaksTiesByTheLowestNodes) {
  const std::vector<Link> links = {{1, 2, .8}, {0, 1, .8}};
  EXPECT_EQ(complete_link(3, links), (Groups{0, 0, 2}));
}

TEST(CompleteLink, NumbersAGroupByItsFirstNode) {
  // 2 and 3 join first, then 1 with them, then 0.
  const std::vector<Link> links = {{2, 3, .9}, {1, 2, .8}, {1, 3, .8},
                                   {0, 1, .5}, {0, 2, .5}, {0, 3, .5}};
  EXPECT_EQ(complete_link(4, links), (Groups{0, 0, 0, 0}));
  EXPECT_TRUE(complete_link(0, {}).empty());
  EXPECT_EQ(complete_link(2, {}), (Groups{0, 1}));
}

TEST(CompleteLink, TakesAStarOfTenThousandApart) {
  std::vector<Link> links;
  for (std::uint32_t i = 1; i <= 10'000; ++i) links.push_back({0, i, 1});
  const Groups out = complete_link(10'001, links);
  EXPECT_EQ(out[1], 0u);
  EXPECT_EQ(out[2], 2u);
  EXPECT_EQ(out[10'000], 10'000u);
}

}  // namespace
}  // namespace slantwise
