#include "models/estimate/share.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/distributions.h"
#include "models/estimate/ratio.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Refusal nothing(const Sums& sums) {
  if (sums.n > 0) return Refusal::none;
  return sums.unweighted_k > 0 ? Refusal::no_weight : Refusal::no_words;
}

double logit(double share) { return std::log(share / (1 - share)); }
double from_logit(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

Estimate estimate_rate(const Sums& sums) {
  if (const Refusal why = nothing(sums); why != Refusal::none) return {kNan, kNan, kNan, 0, why};
  if (sums.y <= 0) return {0, kNan, unseen_bound(sums.k), sums.k - 1, Refusal::no_hits};
  const double rate = sums.y / sums.n;
  if (sums.k < 2) return {rate, kNan, kNan, 0, Refusal::one_article};
  const double freedom = sums.k - 1;
  const double reach = t_quantile(0.975, freedom) * std::sqrt(log_rate_variance(sums));
  return {rate, rate * std::exp(-reach), rate * std::exp(reach), freedom};
}

Estimate estimate_share(const Sums& sums) {
  if (const Refusal why = nothing(sums); why != Refusal::none) return {kNan, kNan, kNan, 0, why};
  const double share = std::min(1.0, sums.y / sums.n);
  if (sums.k < 4) return {share, kNan, kNan, sums.k - 1, Refusal::few_articles};
  // A rounding error short of 1 is 1: with weights such as .1 the sums need not be equal.
  if (share <= 0 || 1 - share < 1e-12) {
    const Bounds bounds = wilson(share <= 0 ? 0 : sums.k, sums.k);
    return {share <= 0 ? 0.0 : 1.0, bounds.low, bounds.high, sums.k - 1};
  }
  const double bernoulli = share * (1 - share);
  const double variance = std::max(residual_squares(sums), bernoulli * sums.wn) / (sums.n * sums.n);
  const double freedom = sums.k - 1;
  const double reach = t_quantile(0.975, freedom) * std::sqrt(variance) / bernoulli;
  const double middle = logit(share);
  return {share, from_logit(middle - reach), from_logit(middle + reach), freedom};
}

Bounds wilson(double hits, double k) {
  constexpr double z = 1.959963984540054;
  const double p = hits / k, z2 = z * z / k;
  const double middle = (p + z2 / 2) / (1 + z2);
  const double reach = z / (1 + z2) * std::sqrt(p * (1 - p) / k + z2 / (4 * k));
  return {hits <= 0 ? 0 : middle - reach, hits >= k ? 1 : middle + reach};
}

Refusal ratio_refusal(const Sums& a, const Sums& b) {
  for (const Sums& side : {a, b}) {
    if (const Refusal why = nothing(side); why != Refusal::none) return why;
  }
  if (a.y <= 0 || b.y <= 0) return Refusal::no_hits;
  return a.k < 2 || b.k < 2 ? Refusal::one_article : Refusal::none;
}

bool survives_error(double low, double high, double error) {
  if (low > 1) return low * (1 - error) > 1;
  if (high < 1) return high < 1 - error;
  return false;
}

}  // namespace slantwise
