#include "models/estimate/multiplicity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace slantwise {
namespace {

const std::vector<double> kP{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};

void expect_near(const std::vector<double>& a, const std::vector<double>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(a[i], b[i], 1e-12) << i;
}

// SciPy 1.17.1 false_discovery_control(method="bh"); by hand .039 * 10/3 = .13 gives way to
// .042 * 10/5 = .084.
TEST(BenjaminiHochberg, AgreesWithSciPyInAnyOrder) {
  expect_near(benjamini_hochberg(kP),
              {.01, .04, .084, .084, .084, .1, .074 * 10 / 7, .216, .216, .216});
  expect_near(benjamini_hochberg(std::vector<double>{.042, .001, .5, .04}), {.056, .004, .5, .056});
}

TEST(BenjaminiYekutieli, AgreesWithSciPy) {
  expect_near(benjamini_yekutieli(kP),
              {0.02928968253968254, 0.11715873015873016, 0.24603333333333333, 0.24603333333333333,
               0.24603333333333333, 0.2928968253968254, 0.3096337868480725, 0.6326571428571428,
               0.6326571428571428, 0.6326571428571428});
}

// By hand: .01 * 4 = .04; max(.04, .02 * 3) = .06; max(.06, .03 * 2) = .06; .5.
TEST(Holm, StepsDown) {
  expect_near(holm(std::vector<double>{.02, .01, .5, .03}), {.06, .04, .5, .06});
  expect_near(holm(std::vector<double>{.6, .7}), {1, 1});
}

// 1,200 p: 200 of .0001 and 1,000 evenly in (0, 1), so 500 above .5: nulls 501/600 = .835;
// BH of the 200 is 1200 * .0001/200 = .0006.
TEST(Storey, LearnsTheShareOfNulls) {
  std::vector<double> p(200, .0001);
  for (int i = 0; i < 1000; ++i) p.push_back((i + .5) / 1000);
  EXPECT_NEAR(benjamini_hochberg(p)[0], .0006, 1e-12);
  EXPECT_NEAR(storey(p)[0], .0006 * 501 / 600, 1e-12);
  p.resize(999);
  EXPECT_EQ(storey(p), benjamini_hochberg(p));
}

TEST(Multiplicity, TakesNothingAndWhatIsNoP) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const auto adjust : {benjamini_hochberg, benjamini_yekutieli, storey, holm}) {
    EXPECT_TRUE(adjust({}).empty());
    const std::vector<double> p{nan, .01, 7};
    const std::vector<double> out = adjust(p);
    EXPECT_EQ(out[0], 1);
    EXPECT_LE(out[1], .06);
    EXPECT_EQ(out[2], 1);
  }
}

}  // namespace
}  // namespace slantwise
