// Several outlets as one side of a comparison in which each counts equally, so that the largest
// does not decide what the others are like (methods 0.2).
#pragma once

#include <span>

#include "models/estimate/sums.h"

namespace slantwise {

// Each outlet is brought to the same number of words, and of texts: the harmonic mean of theirs,
// the size at which all together are as uncertain about their mean rate as they are. Outlets
// without a word are left out.
struct EqualWeight {
  Side side;          // k, n, y and df of all together; its rate is the mean of their rates
  double effect = 1;  // their design effect: the mean, weighted by the variance that each adds
};
EqualWeight equal_weight(std::span<const Side> outlets);

}  // namespace slantwise
