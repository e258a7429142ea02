// What the log-likelihood statistics on a two-by-two table share (methods 1.2).
#pragma once

#include <cmath>

#include "models/statistic.h"

namespace slantwise::two_by_two {

// False where no log-likelihood is defined: an empty side, or a term that nobody uses.
inline bool defined(const TermCounts& c) {
  return c.here_total > 0 && c.there_total > 0 && c.here + c.there > 0;
}

// Uses of the term that a side of `side_total` tokens would have if both sides used it alike.
inline double expected(const TermCounts& c, double side_total) {
  return side_total * (c.here + c.there) / (c.here_total + c.there_total);
}

// observed * ln(observed / expected), 0 for nothing observed.
inline double part(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

// `g2`, not below 0, with the sign of the side that uses the term at the higher rate.
inline double signed_score(const TermCounts& c, double g2) {
  const bool more_here = c.here * c.there_total > c.there * c.here_total;
  return more_here ? std::fmax(0, g2) : -std::fmax(0, g2);
}

}  // namespace slantwise::two_by_two
