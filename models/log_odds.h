// Log-odds with a Dirichlet prior (Monroe, Colaresi and Quinn 2008): what its entries share.
#pragma once

#include "models/two_by_two.h"

namespace slantwise::log_odds {

// Pseudo-counts of the term and of all terms together.
struct Prior {
  double term, all;
};

struct Score {
  double delta, z;
};

// Score of a pair: delta by eq. 16, variance by eq. 20, with `full` the four terms of eq. 19.
inline Score pair(const TermCounts& c, Prior prior, bool full) {
  const double here = c.here + prior.term, there = c.there + prior.term;
  const double here_rest = c.here_total + prior.all - here;
  const double there_rest = c.there_total + prior.all - there;
  if (!(here > 0 && there > 0 && here_rest > 0 && there_rest > 0)) {
    return {two_by_two::kUndefined, two_by_two::kUndefined};
  }
  double variance = 1 / here + 1 / there;
  if (full) variance += 1 / here_rest + 1 / there_rest;
  const double delta = std::log(here / here_rest) - std::log(there / there_rest);
  return {delta, delta / std::sqrt(variance)};
}

inline constexpr Parameter kFull{"full", 0, "1: the variance with all four terms (eq. 19)"};
inline constexpr Parameter kDelta{"delta", 0, "1: the log-odds difference itself, not its z-score"};

// The values behind kFull and kDelta stand last.
inline double chosen(const TermCounts& c, Prior prior, std::span<const double> values) {
  const Score score = pair(c, prior, values[values.size() - 2] > 0);
  return values.back() > 0 ? score.delta : score.z;
}

// The same small pseudo-count for every term, the first of `values`.
inline double flat(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  return chosen(c, {values[0], values[0] * c.vocabulary}, values);
}

}  // namespace slantwise::log_odds
