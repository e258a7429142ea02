#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c) || c.here <= 0 || c.there <= 0) return two_by_two::kUndefined;
  return (c.here / c.here_total) / (c.there / c.there_total);
}

}  // namespace

extern constinit const Statistic rate_ratio{
    .name = "rate-ratio",
    .summary = "how many times as often; undefined where a side never uses the term",
    .source = "methods 1.2; Gabrielatos' %DIFF (2018) is 100 times this, less 100",
    .formula = "(a/N1) / (b/N2)",
    .parameters = {},
    .score = score,
    .scale = Scale::ratio,
};

}  // namespace slantwise::statistics
