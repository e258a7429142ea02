#include "models/dispersion/equal_weight.h"

#include <gtest/gtest.h>

#include "models/dispersion/design_effect.h"

namespace slantwise {
namespace {

// 100 words with 5 uses, 300 with 6: harmonic mean 2 / (1/100 + 1/300) = 150. Scaled: 7.5 and 3
// uses in 300 words; the rate is the mean of .05 and .02.
TEST(EqualWeight, HasTheMeanRate) {
  const Side sides[] = {{10, 100, 1000, {5, 5, 50, 5}}, {30, 300, 3000, {6, 6, 60, 6}}};
  const EqualWeight out = equal_weight(sides);
  EXPECT_NEAR(out.side.n, 300, 1e-9);
  EXPECT_NEAR(out.side.term.y, 10.5, 1e-9);
  EXPECT_NEAR(out.side.rate(), (.05 + .02) / 2, 1e-12);
  // Texts: 2 / (1/10 + 1/30) = 15 each; half of the first and a fifth of the second.
  EXPECT_NEAR(out.side.k, 30, 1e-9);
  EXPECT_NEAR(out.side.term.df, 7.5 + 3, 1e-9);
}

// As uncertain as the mean of the rates: of independent uses, r/n is a rate's variance. With one
// rate r in 100 and 300 words the mean's is (r/100 + r/300) / 4 = r/300: that of 300 words.
TEST(EqualWeight, IsAsLargeAsTheMeanIsSure) {
  const Side sides[] = {{10, 100, 0, {}}, {30, 300, 0, {}}};
  EXPECT_NEAR(equal_weight(sides).side.n, 300, 1e-9);
}

TEST(EqualWeight, LeavesOutWhoHasNoWords) {
  const Side one{10, 100, 1000, {5, 9, 50, 4}};
  const Side sides[] = {one, {}};
  const EqualWeight out = equal_weight(sides);
  EXPECT_NEAR(out.side.n, 100, 1e-9);
  EXPECT_NEAR(out.side.term.y, 5, 1e-12);
  EXPECT_NEAR(out.effect, design_effect(one), 1e-12);
  EXPECT_EQ(equal_weight({}).side.n, 0);
  EXPECT_EQ(equal_weight({}).effect, 1);
}

}  // namespace
}  // namespace slantwise
