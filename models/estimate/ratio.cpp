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

double rate(const Sums& sums) { return sums.n > 0 ? sums.y / sums.n : 0; }

// The term of V_ref that one of the others adds (methods 1.5); `total` is the sum of their rates.
Spread reference_part(const Sums& sums, double total) {
  if (sums.y <= 0) return {std::pow(1 / (sums.n * total), 2), sums.k - 1};
  const double share = rate(sums) / total;
  return {share * share * log_rate_variance(sums), sums.k - 1};
}

}  // namespace

double log_rate_variance(const Sums& sums) {
  return std::max(residual_squares(sums), sums.wy) / (sums.y * sums.y);
}

RateRatio rate_ratio(const Side& a, const Side& b) { return rate_ratio_to_mean(a, {&b, 1}); }

RateRatio rate_ratio(const Sums& a, const Sums& b) { return rate_ratio_to_mean(a, {&b, 1}); }

RateRatio rate_ratio_to_mean(const Side& a, std::span<const Side> others) {
  std::vector<Sums> sums;
  for (const Side& other : others) sums.push_back(sums_of(other));
  return rate_ratio_to_mean(sums_of(a), sums);
}

RateRatio rate_ratio_to_mean(const Sums& a, std::span<const Sums> others) {
  double total = 0;
  std::size_t known = 0;
  bool enough = a.k >= 2;
  for (const Sums& other : others) {
    if (other.n <= 0) continue;  // no words in this voice: it has no rate to average
    total += rate(other);
    ++known;
    enough = enough && other.k >= 2;
  }
  if (a.y <= 0 || total <= 0) return {kUndefined, kUndefined, kUndefined, kUndefined};
  // Against one outlet from whole numbers, so that 3 times is 3 and not 2.9999999999999996.
  const double ratio = others.size() == 1 ? a.y * others[0].n / (others[0].y * a.n)
                                          : rate(a) / (total / static_cast<double>(known));
  if (!enough) return {ratio, kUndefined, kUndefined, kUndefined};
  std::vector<Spread> parts{{log_rate_variance(a), a.k - 1}};
  for (const Sums& other : others) {
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
