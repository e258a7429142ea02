#include <algorithm>

#include "models/estimate/distributions.h"
#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"adjust", 1, "0: the interval of one word; 1: of all words that are compared (Bonferroni)"},
};

// log2 of the ratio of rates, if the share `x` of the uses are here.
double log_ratio(const TermCounts& c, double x) {
  return std::log2(c.there_total / c.here_total) + std::log2(x) - std::log2(1 - x);
}

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double tail = .025 / (values[0] > 0 ? std::max(1.0, c.vocabulary) : 1);
  const bool less_here = c.here * c.there_total < c.there * c.here_total;
  if (less_here)
    return std::min(0.0, -log_ratio({c.there, c.there_total, c.here, c.here_total},
                                    beta_quantile(tail, c.there, c.here + 1)));
  return std::max(0.0, log_ratio(c, beta_quantile(tail, c.here, c.there + 1)));
}

}  // namespace

extern constinit const Statistic lrc{
    .name = "lrc",
    .summary = "the bound of the log ratio's interval nearest to 0; 0 if the interval holds 0",
    .source = "Evert (2022), Measuring keyness, Digital Humanities; methods 1.2",
    .formula =
        "g(x) = log2[(N2/N1) x/(1-x)], m words; if a/N1 >= b/N2: max(0, g(Beta^-1(.025/m; a, "
        "b+1))), else min(0, g(Beta^-1(1 - .025/m; a+1, b)))",
    .parameters = kParameters,
    .score = score,
};

}  // namespace slantwise::statistics
