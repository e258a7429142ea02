#include "models/quanteda.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"correct", 1, "0: without the correction for continuity"},
    {"epsilon", 1e-9, "added inside every logarithm"},
};

double part(double observed, double expected, double epsilon) {
  return observed > 0 ? observed * std::log(observed / expected + epsilon) : 0;
}

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double half = values[0] > 0 ? quanteda::correction(c) : 0;
  // Margins stay; the cell that is larger than expected gets smaller.
  const double shift = two_by_two::more_here(c) ? -half : half;
  const double here = c.here + shift, there = c.there - shift, epsilon = values[1];
  const double e1 = two_by_two::expected(c, c.here_total);
  const double e2 = two_by_two::expected(c, c.there_total);
  const double g2 = 2 * (part(here, e1, epsilon) + part(there, e2, epsilon) +
                         part(c.here_total - here, c.here_total - e1, epsilon) +
                         part(c.there_total - there, c.there_total - e2, epsilon));
  return two_by_two::more_here(c) ? g2 : -g2;
}

}  // namespace

extern constinit const Statistic quanteda_lr{
    .name = "quanteda-lr",
    .summary = "log-likelihood ratio as quanteda gives it by default",
    .source = "quanteda.textstats 0.97, textstat_keyness(measure = \"lr\"); methods 1.9",
    .formula =
        "four-cell G2, 10^-9 added to each ratio; every cell moved .5 towards its expected count "
        "where |ae - bc| >= N/2 and an expected count is below 5",
    .parameters = kParameters,
    .score = score,
    .compat = "quanteda",
};

}  // namespace slantwise::statistics
