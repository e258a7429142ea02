#include <cmath>
#include <limits>

#include "models/statistic.h"

namespace slantwise::statistics {
namespace {

// observed * ln(observed / expected), 0 for nothing observed.
double part(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

double score(const TermCounts& c, std::span<const double>) {
  const double both = c.here + c.there, total = c.here_total + c.there_total;
  if (c.here_total <= 0 || c.there_total <= 0 || both <= 0) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  const double expected_here = c.here_total * both / total;
  const double expected_there = c.there_total * both / total;
  const double g2 = 2 * (part(c.here, expected_here) + part(c.there, expected_there) +
                         part(c.here_total - c.here, c.here_total - expected_here) +
                         part(c.there_total - c.there, c.there_total - expected_there));
  const bool more_here = c.here * c.there_total > c.there * c.here_total;
  return more_here ? std::fmax(0, g2) : -std::fmax(0, g2);
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
