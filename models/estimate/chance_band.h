// How many of some answers are right by guessing alone.
#pragma once

#include <cstddef>

namespace slantwise {

struct ChanceBand {
  std::size_t low = 0, high = 0;  // both ends included
};

// Of `answers` guesses, each right with probability `right`, so many are right in 95 of 100 tries:
// fewer than `low` in 2.5% or less, more than `high` in 2.5% or less (exact binomial).
//   chance_band(10, 0.5);  // {2, 8}
// REQUIRES: 0 <= right <= 1.
ChanceBand chance_band(std::size_t answers, double right);

}  // namespace slantwise
