// How much less the uses of a word tell because they stand together in few texts
// (methods 1.6, 1.7).
#pragma once

#include <string>

#include "models/estimate/sums.h"

namespace slantwise {

// Variance of the rate over texts by that of independent uses; at least 1, and 1 without a hit or
// with a single text. `hits / design_effect` is what they are worth in independent uses.
double design_effect(const Side& side);

// "16 uses, worth about 6 independent ones"; "16 uses" where they are worth as many. "1 use".
std::string worth(const Side& side);

}  // namespace slantwise
