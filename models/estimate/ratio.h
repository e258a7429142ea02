// Rate ratio with a family-based interval (methods 1.4): linearized variance with a Poisson floor,
// Satterthwaite degrees of freedom.
#pragma once

#include <span>

#include "models/estimate/sums.h"

namespace slantwise {

// Undefined values are NaN: `ratio` where a side has no hit, `low` and `high` where also a side has
// fewer than two families. All are ratios, not logs.
struct RateRatio {
  double ratio, low, high;
  double detectable;  // smallest ratio with 80 % power (methods 1.4), NaN as low
};

RateRatio rate_ratio(const Side& a, const Side& b);
RateRatio rate_ratio(const Sums& a, const Sums& b);  // weighted

// `a` against the equal-weight mean of the others (methods 1.5). One other gives rate_ratio().
// Others without a word in this scope have no rate and are left out of the mean.
RateRatio rate_ratio_to_mean(const Side& a, std::span<const Side> others);
RateRatio rate_ratio_to_mean(const Sums& a, std::span<const Sums> others);

// Variance of the logarithm of a rate: linearized over families, at least Poisson's.
// REQUIRES: a hit and two families.
double log_rate_variance(const Sums& sums);

// Clopper-Pearson: the .025 quantile of the share of articles with a word seen in `hits` of k.
// 0 for no hits. REQUIRES: 0 <= hits <= k, k > 0.
double share_lower_bound(double hits, double k);

// Upper one-sided 95 % bound of the share of articles with a word not seen in k: 1 - .05^(1/k).
double unseen_bound(double k);

}  // namespace slantwise
