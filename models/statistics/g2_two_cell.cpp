#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  return two_by_two::signed_score(c, two_by_two::g2_two_cell(c));
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
