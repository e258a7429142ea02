#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  const double f = dispersion_parts::hits(uses);
  if (!(f > 0)) return dispersion_parts::kUndefined;
  double bits = 0;
  for (const TextUse& use : uses) {
    bits += use.hits / f * std::log2(use.hits / f / (use.length / parts.total));
  }
  return bits;
}

}  // namespace

extern constinit const Dispersion kld{
    .name = "kld",
    .summary = "bits that the hits tell beyond the lengths of the texts: 0 spread as the words are",
    .source =
        "Gries (2020), Analyzing dispersion, in A Practical Handbook of Corpus Linguistics; "
        "methods 1.7",
    .formula = "sum (v/f) log2[(v/f) / s]",
    .score = score,
};

}  // namespace slantwise::dispersions
