#include "models/dispersion/design_effect.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace slantwise {

double design_effect(const Side& side) {
  if (side.term.y <= 0 || side.k < 2) return 1;
  return std::max(1.0, residual_squares(sums_of(side)) / side.term.y);
}

std::string worth(const Side& side) {
  const double uses = side.term.y, worth = std::round(uses / design_effect(side));
  if (uses == 1) return "1 use";
  if (worth >= uses) return fmt::format("{:.0f} uses", uses);
  return worth <= 1 ? fmt::format("{:.0f} uses, worth about 1 independent one", uses)
                    : fmt::format("{:.0f} uses, worth about {:.0f} independent ones", uses, worth);
}

}  // namespace slantwise
