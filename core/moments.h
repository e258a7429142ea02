// Sums over the families of one outlet and one scope: all that intervals and screening tests need.
//
// Moments add up: over threads, files and machines (methods 1.4, 10).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"

namespace slantwise {

// One term in one outlet and scope.
struct TermMoments {
  double y = 0;   // sum of hits over families
  double y2 = 0;  // sum of squared hits
  double yn = 0;  // sum of hits times length
  double df = 0;  // families with a hit
};

struct Moments {
  double k = 0;                    // families with a token in scope
  double n = 0;                    // tokens in scope
  double n2 = 0;                   // sum of squared lengths
  std::vector<TermMoments> terms;  // by TermId

  Moments& operator+=(const Moments& other);
};

// Sums the given rows of `counts`: one row a family, its representative.
Moments moments(const Counts& counts, std::span<const std::size_t> rows);

}  // namespace slantwise
