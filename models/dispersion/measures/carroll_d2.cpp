#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  if (parts.lengths.size() < 2 || uses.empty()) return dispersion_parts::kUndefined;
  double sum = 0, bits = 0;
  for (const TextUse& use : uses) sum += use.hits / use.length;
  for (const TextUse& use : uses) {
    const double share = use.hits / use.length / sum;
    bits -= share * std::log2(share);
  }
  return bits / std::log2(parts.count());
}

}  // namespace

extern constinit const Dispersion carroll_d2{
    .name = "carroll-d2",
    .summary = "entropy of the rates: 1 the same everywhere, 0 all in one text",
    .source =
        "Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2): 61-65; "
        "methods 1.7",
    .formula = "- sum pi log2 pi / log2 n, pi = p / sum of p over n texts",
    .score = score,
};

}  // namespace slantwise::dispersions
