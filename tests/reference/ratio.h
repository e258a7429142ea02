// Slow, obvious versions of the estimates, from one hit count and one length a family.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "models/estimate/ratio.h"

namespace slantwise::test {

struct Family {
  double hits, length;
};

inline Side side_of(const std::vector<Family>& families) {
  Side side;
  for (const Family& family : families) {
    if (family.length <= 0) continue;
    side.k += 1;
    side.n += family.length;
    side.n2 += family.length * family.length;
    side.term.y += family.hits;
    side.term.y2 += family.hits * family.hits;
    side.term.yn += family.hits * family.length;
    side.term.df += family.hits > 0 ? 1 : 0;
  }
  return side;
}

inline double slow_rate(const std::vector<Family>& families) {
  double hits = 0, length = 0;
  for (const Family& family : families) {
    hits += family.hits;
    length += family.length;
  }
  return hits / length;
}

// Methods 1.4 as printed, with w = 1.
inline double slow_variance(const std::vector<Family>& families) {
  const auto k = static_cast<double>(families.size());
  const double rate = slow_rate(families);
  double hits = 0, squares = 0;
  for (const Family& family : families) {
    hits += family.hits;
    squares += std::pow(family.hits - rate * family.length, 2);
  }
  return std::max(k / (k - 1) * squares / (hits * hits), 1 / hits);
}

// P(0 < T < t) by Simpson's rule on the density.
inline double slow_t_half(double t, double nu) {
  const double scale =
      std::exp(std::lgamma((nu + 1) / 2) - std::lgamma(nu / 2)) / std::sqrt(nu * std::acos(-1.0));
  const auto density = [&](double x) { return scale * std::pow(1 + x * x / nu, -(nu + 1) / 2); };
  constexpr int kSteps = 4000;
  const double step = t / kSteps;
  double sum = density(0) + density(t);
  for (int i = 1; i < kSteps; ++i) sum += density(i * step) * (i % 2 == 1 ? 4 : 2);
  return sum * step / 3;
}

inline double slow_t_quantile(double p, double nu) {
  double low = 0, high = 20;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (0.5 + slow_t_half(middle, nu) < p ? low : high) = middle;
  }
  return low;
}

inline RateRatio slow_ratio(const std::vector<Family>& a, const std::vector<Family>& b) {
  const double va = slow_variance(a), vb = slow_variance(b);
  const double nu = std::pow(va + vb, 2) / (va * va / static_cast<double>(a.size() - 1) +
                                            vb * vb / static_cast<double>(b.size() - 1));
  const double theta = std::log(slow_rate(a) / slow_rate(b)), error = std::sqrt(va + vb);
  const double reach = slow_t_quantile(.975, nu), power = slow_t_quantile(.8, nu);
  return {std::exp(theta), std::exp(theta - reach * error), std::exp(theta + reach * error),
          std::exp((reach + power) * error)};
}

}  // namespace slantwise::test
