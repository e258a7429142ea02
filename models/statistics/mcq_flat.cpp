#include "models/log_odds.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"prior", .01, "pseudo-count of every term"},
    log_odds::kFull,
    log_odds::kDelta,
};

}  // namespace

extern constinit const Statistic mcq_flat{
    .name = "mcq-flat",
    .summary = "log-odds z-score of raw counts, the same small pseudo-count for every term",
    .source = "Monroe, Colaresi and Quinn (2008), eq. 15, 16; ConvoKit takes .1, scattertext .001",
    .formula =
        "delta = ln[(a+prior)/(N1+V prior-a-prior)] - ln[(b+prior)/(N2+V prior-b-prior)], V terms; "
        "delta / sqrt[1/(a+prior) + 1/(b+prior)]",
    .parameters = kParameters,
    .score = log_odds::flat,
    .compat = "mcq",
};

}  // namespace slantwise::statistics
