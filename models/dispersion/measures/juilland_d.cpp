#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  if (parts.lengths.size() < 2 || uses.empty()) return dispersion_parts::kUndefined;
  const double n = parts.count();
  double mean = 0, squares = 0;
  for (const TextUse& use : uses) mean += use.hits / use.length / n;
  for (const TextUse& use : uses) {
    const double apart = use.hits / use.length - mean;
    squares += apart * apart;
  }
  squares += (n - static_cast<double>(uses.size())) * mean * mean;
  return 1 - std::sqrt(squares / n) / mean / std::sqrt(n - 1);
}

}  // namespace

extern constinit const Dispersion juilland_d{
    .name = "juilland-d",
    .summary = "evenness of the rates: 1 the same everywhere, 0 all in one text",
    .source =
        "Juilland, Brodin and Davidovitch (1970), Frequency Dictionary of French Words; methods "
        "1.7",
    .formula = "1 - (population deviation of p / mean of p) / sqrt(n-1), p = v/n over n texts",
    .score = score,
};

}  // namespace slantwise::dispersions
