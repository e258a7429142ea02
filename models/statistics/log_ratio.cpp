#include <cmath>
#include <limits>

#include "models/statistic.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"zero", 0.5, "count that stands in for 0 hits on a side"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (c.here_total <= 0 || c.there_total <= 0 || c.here + c.there <= 0) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  const double here = c.here > 0 ? c.here : values[0];
  const double there = c.there > 0 ? c.there : values[0];
  return std::log2(here / c.here_total) - std::log2(there / c.there_total);
}

}  // namespace

extern constinit const Statistic log_ratio{
    .name = "log-ratio",
    .summary = "binary logarithm of the ratio of rates: 1 is twice as often, -1 half as often",
    .source = "Hardie (2014), Log Ratio: an informal introduction; methods 1.2",
    .formula = "log2[(a/N1) / (b/N2)], a count of 0 replaced by `zero`",
    .parameters = kParameters,
    .score = score,
};

}  // namespace slantwise::statistics
