#include "models/estimate/chance_band.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

// Ten tosses of a coin: P(1 or fewer) = 11/1024 = .0107, P(2 or fewer) = 56/1024 = .0547.
TEST(ChanceBand, LeavesOutAtMostOneInFortyOnEachSide) {
  const ChanceBand band = chance_band(10, 0.5);
  EXPECT_EQ(band.low, 2u);
  EXPECT_EQ(band.high, 8u);
}

// Four guesses among four: P(0) = .3164, so 0 is within; P(4) = .0039, P(3 or more) = .0508.
TEST(ChanceBand, MayBeginAtZero) {
  const ChanceBand band = chance_band(4, 0.25);
  EXPECT_EQ(band.low, 0u);
  EXPECT_EQ(band.high, 3u);
}

TEST(ChanceBand, IsAPointWhereChanceHasNoPart) {
  EXPECT_EQ(chance_band(5, 0).high, 0u);
  EXPECT_EQ(chance_band(5, 1).low, 5u);
  EXPECT_EQ(chance_band(0, 0.5).high, 0u);
}

}  // namespace
}  // namespace slantwise
