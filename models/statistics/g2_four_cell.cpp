#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"williams", 0, "1: divided by Williams' correction"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double g2 = two_by_two::g2_four_cell(c);
  return two_by_two::signed_score(c, values[0] > 0 ? g2 / two_by_two::williams(c) : g2);
}

}  // namespace

extern constinit const Statistic g2_four_cell{
    .name = "g2-four-cell",
    .summary = "log-likelihood ratio over all four cells of the two-by-two table, signed",
    .source = "Dunning (1993), Computational Linguistics 19(1): 61-74; methods 1.2",
    .formula =
        "two-cell + 2 [c ln(c/E3) + e ln(e/E4)], c = N1-a, e = N2-b, E3 = N1-E1, "
        "E4 = N2-E2; + if a/N1 > b/N2, else -",
    .parameters = kParameters,
    .score = score,
};

}  // namespace slantwise::statistics
