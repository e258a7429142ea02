#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c) || c.here <= 0) return two_by_two::kUndefined;
  return std::log(c.here / two_by_two::expected(c, c.here_total));
}

}  // namespace

extern constinit const Statistic pmi{
    .name = "pmi",
    .summary = "pointwise mutual information of term and side; undefined where it is never used",
    .source = "Church and Hanks (1990), Computational Linguistics 16(1): 22-29; methods 1.2",
    .formula = "ln(a/E1), E1 = N1 (a+b)/N",
    .parameters = {},
    .score = score,
    .scale = Scale::association,
};

}  // namespace slantwise::statistics
