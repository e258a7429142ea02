#include "models/log_odds.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"mass", 500, "pseudo-counts of all terms together; 0: as many as there are words"},
    log_odds::kFull,
    log_odds::kDelta,
};

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double total = c.here_total + c.there_total;
  const double mass = values[0] > 0 ? values[0] : total;
  return log_odds::chosen(c, {mass * (c.here + c.there) / total, mass}, values);
}

}  // namespace

extern constinit const Statistic mcq_informative{
    .name = "mcq-informative",
    .summary = "log-odds z-score of raw counts, prior by the term's share of all words",
    .source =
        "Monroe, Colaresi and Quinn (2008), Political Analysis 16(4): 372-403, eq. 16, 20, "
        "22, 23",
    .formula =
        "delta = ln[(a+p)/(N1+mass-a-p)] - ln[(b+p)/(N2+mass-b-p)], p = mass (a+b)/N; "
        "delta / sqrt[1/(a+p) + 1/(b+p)]",
    .parameters = kParameters,
    .score = score,
    .compat = "mcq",
};

}  // namespace slantwise::statistics
