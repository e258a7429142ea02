#include <algorithm>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

// Words of one text are not independent: where the texts are known, they are what is counted.
constexpr Parameter kParameters[] = {
    {"texts", 0, "1: the logarithm of the number of texts instead of that of words"},
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  if (values[0] <= 0) return two_by_two::g2_two_cell(c) - std::log(c.here_total + c.there_total);
  if (c.texts == nullptr) return two_by_two::kUndefined;
  return two_by_two::g2_two_cell(c) - std::log(std::max(1.0, c.texts->here.k + c.texts->there.k));
}

}  // namespace

extern constinit const Statistic bic{
    .name = "bic",
    .summary = "log-likelihood ratio less what the size of the corpora explains",
    .source = "Wilson (2013), Embracing Bayes factors for key item analysis; methods 1.2",
    .formula = "two-cell G2 - ln N",
    .parameters = kParameters,
    .score = score,
    .scale = Scale::evidence,
};

}  // namespace slantwise::statistics
