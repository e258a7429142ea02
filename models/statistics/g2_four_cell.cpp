#include <limits>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c)) return std::numeric_limits<double>::quiet_NaN();
  const double here = two_by_two::expected(c, c.here_total);
  const double there = two_by_two::expected(c, c.there_total);
  const double g2 = 2 * (two_by_two::part(c.here, here) + two_by_two::part(c.there, there) +
                         two_by_two::part(c.here_total - c.here, c.here_total - here) +
                         two_by_two::part(c.there_total - c.there, c.there_total - there));
  return two_by_two::signed_score(c, g2);
}

}  // namespace

extern constinit const Statistic g2_four_cell{
    .name = "g2-four-cell",
    .summary = "log-likelihood ratio over all four cells of the two-by-two table, signed",
    .source = "Dunning (1993), Computational Linguistics 19(1): 61-74; methods 1.2",
    .formula =
        "two-cell + 2 [c ln(c/E3) + e ln(e/E4)], c = N1-a, e = N2-b, E3 = N1-E1, "
        "E4 = N2-E2; + if a/N1 > b/N2, else -",
    .parameters = {},
    .score = score,
};

}  // namespace slantwise::statistics
