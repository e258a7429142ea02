#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  if (parts.lengths.size() < 2) return dispersion_parts::kUndefined;
  const double room = 1 - parts.lengths.front() / parts.total;
  return dispersion_parts::deviation_of_proportions(parts, uses) / room;
}

}  // namespace

extern constinit const Dispersion dp_norm{
    .name = "dp-norm",
    .summary = "deviation of proportions, so that 1 can be reached; undefined for one text",
    .source = "Lijffijt and Gries (2012), Int. J. Corpus Linguistics 17(1): 147-149; methods 1.7",
    .formula = "DP / (1 - min s)",
    .score = score,
};

}  // namespace slantwise::dispersions
