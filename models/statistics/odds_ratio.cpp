#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c) || c.here <= 0 || c.there <= 0) return two_by_two::kUndefined;
  const double rest_here = c.here_total - c.here, rest_there = c.there_total - c.there;
  if (rest_here <= 0 || rest_there <= 0) return two_by_two::kUndefined;
  return (c.here / rest_here) / (c.there / rest_there);
}

}  // namespace

extern constinit const Statistic odds_ratio{
    .name = "odds-ratio",
    .summary = "ratio of the odds of the term; undefined where one of the four cells is empty",
    .source = "Cornfield (1951); Pojanapunya and Watson Todd (2018); methods 1.2",
    .formula = "(a/c) / (b/e), c = N1-a, e = N2-b",
    .parameters = {},
    .score = score,
    .scale = Scale::ratio,
};

}  // namespace slantwise::statistics
