#include "models/dispersion/design_effect.h"

#include <algorithm>

namespace slantwise {

double design_effect(const Side& side) {
  if (side.term.y <= 0 || side.k < 2) return 1;
  return std::max(1.0, residual_squares(sums_of(side)) / side.term.y);
}

}  // namespace slantwise
