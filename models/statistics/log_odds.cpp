#include "models/log_odds.h"
#include "models/dispersion/design_effect.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"mass", 500, "pseudo-counts of all terms together; it changes the order of the terms"},
    {"deflate", 1, "0: counts as they are; 1: less their design effect, where texts are known"},
    log_odds::kFull,
    log_odds::kDelta,
};

// Each count as if its uses were as independent as they are worth.
TermCounts deflated(const TermCounts& c) {
  TermCounts out = c;
  const double here = design_effect(c.texts->here);
  const double there = c.texts->others > 1 ? c.texts->effect : design_effect(c.texts->there);
  out.here /= here;
  out.here_total /= here;
  out.there /= there;
  out.there_total /= there;
  return out;
}

double score(const TermCounts& c, std::span<const double> values) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  const double share = std::isnan(c.background)
                           ? (c.here / c.here_total + c.there / c.there_total) / 2
                           : c.background;
  const bool deflate = values[1] > 0 && c.texts != nullptr;
  return log_odds::chosen(deflate ? deflated(c) : c, {values[0] * share, values[0]}, values);
}

}  // namespace

extern constinit const Statistic log_odds{
    .name = "log-odds",
    .summary =
        "log-odds difference over its standard deviation, informative prior: for ordering "
        "and plots only",
    .source =
        "Monroe, Colaresi and Quinn (2008), Political Analysis 16(4): 372-403, eq. 16, 20, "
        "22, 23; methods 1.6",
    .formula =
        "delta = ln[(a+p)/(N1+mass-a-p)] - ln[(b+p)/(N2+mass-b-p)], p = mass times the term's mean "
        "share; delta / sqrt[1/(a+p) + 1/(b+p)]; a, N1, b, N2 over their design effects",
    .parameters = kParameters,
    .score = score,
};

}  // namespace slantwise::statistics
