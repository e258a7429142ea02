#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"add", 1, "added to both rates per million; above 0, larger values favor common words"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c) || values[0] <= 0) return two_by_two::kUndefined;
  return (c.here / c.here_total * 1e6 + values[0]) / (c.there / c.there_total * 1e6 + values[0]);
}

}  // namespace

extern constinit const Statistic simple_maths{
    .name = "simple-maths",
    .summary = "ratio of the rates per million words, a constant added to both",
    .source = "Kilgarriff (2009), Simple Maths for Keywords, Corpus Linguistics; methods 1.2",
    .formula = "(10^6 a/N1 + add) / (10^6 b/N2 + add)",
    .parameters = kParameters,
    .score = score,
    .scale = Scale::ratio,
};

}  // namespace slantwise::statistics
