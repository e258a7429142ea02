#include "models/dispersion/sums.h"

namespace slantwise::dispersions {
namespace {

double score(const Parts& parts, std::span<const TextUse> uses) {
  const double rate = dispersion_parts::hits(uses) / parts.total;
  if (!(rate > 0)) return dispersion_parts::kUndefined;
  double expected = 0;
  for (std::size_t i = 0; i < parts.kinds.size(); ++i) {
    expected -= parts.times[i] * std::expm1(-parts.kinds[i] * rate);
  }
  return static_cast<double>(uses.size()) / expected;
}

}  // namespace

extern constinit const Dispersion dissemination{
    .name = "dissemination",
    .summary =
        "texts with the term over those expected if its uses were strewn at random; below .7 "
        "clumped in few articles",
    .source = "Altmann, Pierrehumbert and Motter (2011), PLoS ONE 6(5): e19009; methods 1.7",
    .formula = "DF / sum (1 - exp(-n f/N))",
    .score = score,
};

}  // namespace slantwise::dispersions
