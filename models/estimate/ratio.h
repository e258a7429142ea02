// Rate ratio with a family-based interval (methods 1.4): linearized variance with a Poisson floor,
// Satterthwaite degrees of freedom.
#pragma once

#include <span>

#include "core/moments.h"

namespace slantwise {

// One side of a comparison: a term's moments with those of its scope.
struct Side {
  double k = 0, n = 0, n2 = 0;
  TermMoments term;

  double rate() const { return n > 0 ? term.y / n : 0; }
};

// Undefined values are NaN: `ratio` where a side has no hit, `low` and `high` where also a side has
// fewer than two families. All are ratios, not logs.
struct RateRatio {
  double ratio, low, high;
  double detectable;  // smallest ratio with 80 % power (methods 1.4), NaN as low
};

RateRatio rate_ratio(const Side& a, const Side& b);

// `a` against the equal-weight mean of the others (methods 1.5). One other gives rate_ratio().
// Others without a word in this scope have no rate and are left out of the mean.
RateRatio rate_ratio_to_mean(const Side& a, std::span<const Side> others);

// Clopper-Pearson: the .025 quantile of the share of articles with a word seen in `hits` of k.
// 0 for no hits. REQUIRES: 0 <= hits <= k, k > 0.
double share_lower_bound(double hits, double k);

// Upper one-sided 95 % bound of the share of articles with a word not seen in k: 1 - .05^(1/k).
double unseen_bound(double k);

}  // namespace slantwise
