#include <algorithm>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double least =
      std::min(two_by_two::expected(c, c.here_total), two_by_two::expected(c, c.there_total));
  if (least <= 1) return two_by_two::kUndefined;
  const double scale = (c.here_total + c.there_total) * std::log(least);
  return two_by_two::signed_score(c, two_by_two::g2_two_cell(c) / scale);
}

}  // namespace

extern constinit const Statistic ell{
    .name = "ell",
    .summary =
        "effect size of the log-likelihood ratio, signed; undefined if an expected count "
        "is 1 or less",
    .source = "Johnston, Berry and Mielke (2006), Perceptual and Motor Skills 103; methods 1.2",
    .formula = "two-cell G2 / [N ln min(E1, E2)]; + if a/N1 > b/N2, else -",
    .parameters = {},
    .score = score,
};

}  // namespace slantwise::statistics
