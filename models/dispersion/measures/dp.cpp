#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  return dispersion_parts::deviation_of_proportions(parts, uses);
}

}  // namespace

extern constinit const Dispersion dp{
    .name = "dp",
    .summary = "deviation of proportions: 0 spread as the words are, near 1 all in one short text",
    .source = "Gries (2008), Int. J. Corpus Linguistics 13(4): 403-437; methods 1.7",
    .formula = "1/2 sum |v/f - s|, v hits in a text, f in all, s = n/N its share of the words",
    .score = score,
};

}  // namespace slantwise::dispersions
