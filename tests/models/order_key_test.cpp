// In which order words are shown.
#include "models/estimate/order_key.h"

#include <gtest/gtest.h>

#include <cmath>

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Side side(double k, double hits, double df) {
  return {k, 100 * k, 10'000 * k, {hits, hits, 100 * hits, df}};
}

TEST(OrderKey, IsTheDoublingsOfTheBoundNearestOne) {
  const Side a = side(10, 8, 5), b = side(10, 2, 2);
  EXPECT_EQ(order_key(a, {&b, 1}, {4, 2, 8, kNan}), 1);           // log2 2
  EXPECT_EQ(order_key(a, {&b, 1}, {0.125, 0.0625, 0.25, 3}), 2);  // -log2 .25
  EXPECT_EQ(order_key(a, {&b, 1}, {2, 0.5, 8, kNan}), 0);
  EXPECT_EQ(order_key(a, {&b, 1}, {kNan, kNan, kNan, kNan}), 0);
}

TEST(OrderKey, OfAWordOfOneSideComparesTheBoundsOfItsTexts) {
  // All of 10 texts against none of 20: Clopper-Pearson's lower .025 bound is .025^(1/10) = .69150,
  // the other side's upper bound 1 - .025^(1/20) = .16843; log2(.69150 / .16843) = 2.0376.
  const Side a = side(10, 30, 10), none = side(20, 0, 0);
  const RateRatio unknown{kNan, kNan, kNan, kNan};
  EXPECT_NEAR(order_key(a, {&none, 1}, unknown), 2.0376, 5e-4);
  EXPECT_NEAR(order_key(none, {&a, 1}, unknown), 2.0376, 5e-4);
  // Two such others: the mean of equal bounds is the same.
  const Side others[] = {none, none};
  EXPECT_NEAR(order_key(a, others, unknown), 2.0376, 5e-4);
  // One of 10 against none of 20: .0025 / .168 is below 1.
  const Side one = side(10, 1, 1);
  EXPECT_EQ(order_key(one, {&none, 1}, unknown), 0);
}

}  // namespace
}  // namespace slantwise
