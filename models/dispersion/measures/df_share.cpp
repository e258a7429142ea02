#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  if (parts.lengths.empty()) return dispersion_parts::kUndefined;
  return static_cast<double>(uses.size()) / parts.count();
}

}  // namespace

extern constinit const Dispersion df_share{
    .name = "df-share",
    .summary = "share of the texts with the term: shown beside every rate",
    .source = "methods 1.7",
    .formula = "DF / k",
    .score = score,
};

}  // namespace slantwise::dispersions
