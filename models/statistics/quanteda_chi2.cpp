#include "models/quanteda.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  return two_by_two::signed_score(c, two_by_two::chi_square(c, quanteda::correction(c)));
}

}  // namespace

extern constinit const Statistic quanteda_chi2{
    .name = "quanteda-chi2",
    .summary = "chi-square as quanteda gives it by default: Yates' correction under conditions",
    .source = "quanteda.textstats 0.97, textstat_keyness(measure = \"chi2\"); methods 1.9",
    .formula =
        "chi-square; |ae - bc| less N/2 where |ae - bc| >= N/2 and an expected count is below 5",
    .parameters = {},
    .score = score,
    .compat = "quanteda",
};

}  // namespace slantwise::statistics
