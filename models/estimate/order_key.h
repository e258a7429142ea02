// In which order words are shown (methods 1.8).
#pragma once

#include <span>

#include "models/estimate/ratio.h"

namespace slantwise {

// How far a word stays from "no difference", in doublings: the interval's bound nearest 1, 0 where
// it holds 1 or is unknown. Where one side does not use the word, by methods 1.4: the lower bound
// of the share of texts with it on the other side against the upper bound on this one, of several
// outlets the bounds' mean, so that none dominates. `ratio` is rate_ratio_to_mean() of the sides.
double order_key(const Side& a, std::span<const Side> others, const RateRatio& ratio);

}  // namespace slantwise
