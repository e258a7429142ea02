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
  const double g2 =
      2 * (part(c.here, c.here_total * both / total) + part(c.there, c.there_total * both / total));
  const bool more_here = c.here * c.there_total > c.there * c.here_total;
  return more_here ? std::fmax(0, g2) : -std::fmax(0, g2);
}

}  // namespace

extern constinit const Statistic g2_two_cell{
    .name = "g2-two-cell",
    .summary = "log-likelihood ratio over the two cells of the term, signed",
    .source = "Rayson and Garside (2000), Comparing Corpora using Frequency Profiling; methods 1.2",
    .formula =
        "2 [a ln(a/E1) + b ln(b/E2)], E1 = N1 (a+b)/N, E2 = N2 (a+b)/N; + if a/N1 > b/N2, "
        "else -",
    .parameters = {},
    .score = score,
};

}  // namespace slantwise::statistics
