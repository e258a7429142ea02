// What the statistics on a two-by-two table share (methods 1.2).
#pragma once

#include <cmath>
#include <limits>

#include "models/statistic.h"

namespace slantwise::two_by_two {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

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

inline bool more_here(const TermCounts& c) {
  return c.here * c.there_total > c.there * c.here_total;
}

// `g2`, not below 0, with the sign of the side that uses the term at the higher rate.
inline double signed_score(const TermCounts& c, double g2) {
  return more_here(c) ? std::fmax(0, g2) : -std::fmax(0, g2);
}

// The log-likelihood ratio without sign. REQUIRES: defined(c).
inline double g2_two_cell(const TermCounts& c) {
  const double g2 =
      2 * (part(c.here, expected(c, c.here_total)) + part(c.there, expected(c, c.there_total)));
  return std::fmax(0, g2);
}

inline double g2_four_cell(const TermCounts& c) {
  const double here = expected(c, c.here_total), there = expected(c, c.there_total);
  const double g2 = 2 * (part(c.here, here) + part(c.there, there) +
                         part(c.here_total - c.here, c.here_total - here) +
                         part(c.there_total - c.there, c.there_total - there));
  return std::fmax(0, g2);
}

// N (ae - bc)^2 / [(a+b) (c+e) N1 N2], |ae - bc| less `yates` N first; NaN if a margin is empty.
inline double chi_square(const TermCounts& c, double yates) {
  const double total = c.here_total + c.there_total, hits = c.here + c.there;
  const double cross =
      std::fabs(c.here * (c.there_total - c.there) - c.there * (c.here_total - c.here));
  const double apart = std::fmax(0, cross - yates * total);
  return total * apart * apart / (hits * (total - hits) * c.here_total * c.there_total);
}

// Williams 1976: what G2 and chi-square are divided by; 1 if a margin is empty.
inline double williams(const TermCounts& c) {
  const double total = c.here_total + c.there_total, hits = c.here + c.there;
  if (hits <= 0 || hits >= total) return 1;
  return 1 + (total / hits + total / (total - hits) - 1) *
                 (total / c.here_total + total / c.there_total - 1) / (6 * total);
}

}  // namespace slantwise::two_by_two
