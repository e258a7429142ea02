#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"epsilon", 1e-9, "added inside the logarithm: -20.7 for a term that is never used here"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c) || c.here + values[0] <= 0) return two_by_two::kUndefined;
  return std::log(c.here / two_by_two::expected(c, c.here_total) + values[0]);
}

}  // namespace

extern constinit const Statistic quanteda_pmi{
    .name = "quanteda-pmi",
    .summary = "pointwise mutual information as quanteda gives it",
    .source = "quanteda.textstats 0.97, textstat_keyness(measure = \"pmi\"); methods 1.9",
    .formula = "ln(a/E1 + 10^-9), E1 = N1 (a+b)/N",
    .parameters = kParameters,
    .score = score,
    .scale = Scale::association,
    .compat = "quanteda",
};

}  // namespace slantwise::statistics
