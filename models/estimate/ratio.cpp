#include "models/estimate/ratio.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/distributions.h"

namespace slantwise {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

// A log rate's variance and its degrees of freedom.
struct Spread {
  double variance = 0;
  double freedom = 0;  // k - 1
};

// Var(ln r) by linearization over families, never below Poisson's 1/y.
// REQUIRES: a hit and two families.
double log_rate_variance(const Side& side) {
  const double r = side.rate();
  const double y = side.term.y;
  const double residuals = side.term.y2 - 2 * r * side.term.yn + r * r * side.n2;
  const double linearized = side.k / (side.k - 1) * std::max(0.0, residuals) / (y * y);
  return std::max(linearized, 1 / y);
}

double satterthwaite(std::span<const Spread> parts) {
  double total = 0, scaled = 0;
  for (const Spread& part : parts) {
    total += part.variance;
    scaled += part.variance * part.variance / part.freedom;
  }
  return std::max(1.0, total * total / scaled);
}

RateRatio interval(double ratio, std::span<const Spread> parts) {
  double variance = 0;
  for (const Spread& part : parts) variance += part.variance;
  const double error = std::sqrt(variance);
  const double freedom = satterthwaite(parts);
  const double reach = t_quantile(0.975, freedom);
  const double power = t_quantile(0.8, freedom);
  return {ratio, ratio * std::exp(-reach * error), ratio * std::exp(reach * error),
          std::exp((reach + power) * error)};
}

// The term of V_ref that one of the others adds (methods 1.5); `total` is the sum of their rates.
Spread reference_part(const Side& side, double total) {
  if (side.term.y <= 0) return {std::pow(1 / (side.n * total), 2), side.k - 1};
  const double share = side.rate() / total;
  return {share * share * log_rate_variance(side), side.k - 1};
}

}  // namespace

RateRatio rate_ratio(const Side& a, const Side& b) { return rate_ratio_to_mean(a, {&b, 1}); }

RateRatio rate_ratio_to_mean(const Side& a, std::span<const Side> others) {
  double total = 0;
  std::size_t known = 0;
  bool enough = a.k >= 2;
  for (const Side& other : others) {
    if (other.n <= 0) continue;  // no words in this voice: it has no rate to average
    total += other.rate();
    ++known;
    enough = enough && other.k >= 2;
  }
  if (a.term.y <= 0 || total <= 0) return {kUndefined, kUndefined, kUndefined, kUndefined};
  // Against one outlet from whole numbers, so that 3 times is 3 and not 2.9999999999999996.
  const double ratio = others.size() == 1 ? a.term.y * others[0].n / (others[0].term.y * a.n)
                                          : a.rate() / (total / static_cast<double>(known));
  if (!enough) return {ratio, kUndefined, kUndefined, kUndefined};
  std::vector<Spread> parts{{log_rate_variance(a), a.k - 1}};
  for (const Side& other : others) {
    if (other.n > 0) parts.push_back(reference_part(other, total));
  }
  return interval(ratio, parts);
}

double share_lower_bound(double hits, double k) {
  if (hits <= 0) return 0;
  return beta_quantile(0.025, hits, k - hits + 1);
}

double unseen_bound(double k) { return k <= 0 ? 1 : 1 - std::pow(0.05, 1 / k); }

}  // namespace slantwise
