#include "models/log_odds.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"prior", .5, "pseudo-count of every term"},
    log_odds::kFull,
    log_odds::kDelta,
};

}  // namespace

extern constinit const Statistic mcq_jeffreys{
    .name = "mcq-jeffreys",
    .summary = "log-odds z-score of raw counts, half a use of every term on each side",
    .source = "Jeffreys (1946); Monroe, Colaresi and Quinn (2008), eq. 16, 20, 22",
    .formula =
        "delta = ln[(a+prior)/(N1+V prior-a-prior)] - ln[(b+prior)/(N2+V prior-b-prior)], V terms; "
        "delta / sqrt[1/(a+prior) + 1/(b+prior)]",
    .parameters = kParameters,
    .score = log_odds::flat,
    .compat = "mcq",
};

}  // namespace slantwise::statistics
