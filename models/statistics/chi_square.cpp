#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"yates", 0, "1: with Yates' correction for continuity"},
    {"williams", 0, "1: divided by Williams' correction"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double squares = two_by_two::chi_square(c, values[0] > 0 ? .5 : 0);
  return two_by_two::signed_score(c, values[1] > 0 ? squares / two_by_two::williams(c) : squares);
}

}  // namespace

extern constinit const Statistic chi_square{
    .name = "chi-square",
    .summary = "Pearson's chi-square of the two-by-two table, signed",
    .source = "Pearson (1900); Yates (1934), J. R. Stat. Soc. Suppl. 1(2): 217-235; methods 1.2",
    .formula =
        "N (ae - bc)^2 / [(a+b) (c+e) N1 N2]; with yates max(0, |ae - bc| - N/2)^2; + if "
        "a/N1 > b/N2, else -",
    .parameters = kParameters,
    .score = score,
};

}  // namespace slantwise::statistics
