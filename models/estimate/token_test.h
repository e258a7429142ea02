// The test that nearly every program ships: the log-likelihood ratio of token counts, as if every
// word were drawn on its own. It is here only to be shown beside ours (methods 1.3).
#pragma once

#include "models/estimate/sums.h"

namespace slantwise {

// p of the four-cell G2 (Dunning 1993) with one degree of freedom; 1 where it is undefined.
double token_p(const Side& a, const Side& b);

}  // namespace slantwise
