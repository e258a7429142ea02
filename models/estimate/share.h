// One estimator for everything of the form "sum of y over sum of base": a rate (hits over words), a
// label share (this label over all labels of the set), a source share or a voice share (words of a
// source or voice over all words). Articles (families) are the units (methods 1.4, 3.2 L1).
//
//   Sums own;
//   for (article) own.add(words in narration, words, weight);
//   Estimate share = estimate_share(own);   // .41 [.35, .47]
#pragma once

#include <limits>

#include "models/estimate/refusal.h"
#include "models/estimate/sums.h"

namespace slantwise {

// `value`, `low` and `high` are never infinite; they are NaN where `refusal` is not none, except:
// refused for few articles, `value` is still there (a description); no_hits has value 0 and in
// `high` the bound of the share of articles.
struct Estimate {
  double value, low, high;
  double freedom;  // degrees of freedom, k - 1
  Refusal refusal = Refusal::none;
};

inline constexpr Estimate kNoEstimate{
    std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN(),
    std::numeric_limits<double>::quiet_NaN(), 0, Refusal::no_words};

// A rate on the log scale: r exp(+-t sqrt V), V by linearization, at least Poisson's.
// Needs a hit and two units; tiers decide whether it is shown.
Estimate estimate_rate(const Sums& sums);

// A share on the logit scale, V at least Bernoulli's s(1-s)/sum of base. Needs four units.
// At 0 and 1 Wilson's interval over units: all of them agree.
// REQUIRES: no unit has more hits than base.
Estimate estimate_share(const Sums& sums);

// Wilson's 95 % interval of `hits` among k. REQUIRES: 0 <= hits <= k, k > 0.
struct Bounds {
  double low, high;
};
Bounds wilson(double hits, double k);

// Why rate_ratio() of these sides is not given, or not its interval.
Refusal ratio_refusal(const Sums& a, const Sums& b);

// Whether a difference survives the worst that a detector's error can do to it: `error` of the
// larger side's hits are really somebody else's ("about 1 in N of the outlet's own words is really
// a source's") and none of the smaller's. `low` and `high` bound a ratio; false if they hold 1.
bool survives_error(double low, double high, double error);

}  // namespace slantwise
