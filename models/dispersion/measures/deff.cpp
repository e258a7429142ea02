#include "models/dispersion/design_effect.h"
#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  Side side{parts.count(), parts.total, 0, {}};
  for (std::size_t i = 0; i < parts.kinds.size(); ++i) {
    side.n2 += parts.times[i] * parts.kinds[i] * parts.kinds[i];
  }
  for (const TextUse& use : uses) {
    side.term.y += use.hits;
    side.term.y2 += use.hits * use.hits;
    side.term.yn += use.hits * use.length;
  }
  if (!(side.term.y > 0)) return dispersion_parts::kUndefined;
  return design_effect(side);
}

}  // namespace

extern constinit const Dispersion deff{
    .name = "design-effect",
    .summary = "how many uses tell as much as one independent use; at least 1",
    .source = "Kish (1965), Survey Sampling; Lijffijt et al. (2016); methods 1.6, 1.7",
    .formula = "k/(k-1) sum (y - r n)^2 / sum y, r = sum y / sum n",
    .score = score,
};

}  // namespace slantwise::dispersions
