// Boost's sums in one order everywhere: without its version for SSE2, which has another, and with
// the C library's log1p and expm1 (core/elementary.cmake). Before anything of Boost.
#define BOOST_MATH_SPECIAL_FUNCTIONS_LANCZOS_SSE2
#define BOOST_MATH_USE_C99

#include "models/estimate/distributions.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace slantwise {
namespace {

// Not by way of long double, which is another type on every platform.
using Plain = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

}  // namespace

double t_quantile(double p, double freedom) {
  return boost::math::quantile(boost::math::students_t_distribution<double, Plain>(freedom), p);
}

double beta_quantile(double p, double a, double b) {
  return boost::math::quantile(boost::math::beta_distribution<double, Plain>(a, b), p);
}

double normal_two_sided(double z) {
  const double p = std::erfc(std::abs(z) / std::sqrt(2.0));
  return std::max(p, std::numeric_limits<double>::min());
}

double log_normal_two_sided(double z) {
  const double x = std::abs(z);
  if (x < 30) return std::log(std::erfc(x / std::sqrt(2.0)));
  // Mills' ratio: 2 phi(x)/x (1 - 1/x^2 + 3/x^4 - 15/x^6); the next term is below 2e-10.
  const double s = 1 / (x * x);
  const double series = 1 - s * (1 - s * (3 - 15 * s));
  return -x * x / 2 + std::log(series / x) + std::log(2 / std::acos(-1.0)) / 2;
}

}  // namespace slantwise
