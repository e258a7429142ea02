// What dispersion measures share: sums over the texts with a hit; the others have none.
#pragma once

#include <cmath>
#include <limits>

#include "models/dispersion.h"

namespace slantwise::dispersion_parts {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

inline double hits(std::span<const TextUse> uses) {
  double sum = 0;
  for (const TextUse& use : uses) sum += use.hits;
  return sum;
}

// Half the sum of |v/f - s|; texts without a hit add their share of the words. NaN without a hit.
inline double deviation_of_proportions(const Parts& parts, std::span<const TextUse> uses) {
  const double f = hits(uses);
  if (!(f > 0)) return kUndefined;
  double apart = 0, covered = 0;
  for (const TextUse& use : uses) {
    apart += std::fabs(use.hits / f - use.length / parts.total);
    covered += use.length;
  }
  return (apart + (parts.total - covered) / parts.total) / 2;
}

}  // namespace slantwise::dispersion_parts
