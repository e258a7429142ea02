#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (c.texts == nullptr) return two_by_two::kUndefined;
  const Side &here = c.texts->here, &there = c.texts->there;
  if (here.term.df <= 0 || there.term.df <= 0) return two_by_two::kUndefined;
  return (here.term.df / here.k) / (there.term.df / there.k);
}

}  // namespace

extern constinit const Statistic text_ratio{
    .name = "text-ratio",
    .summary = "ratio of the shares of texts with the term; undefined where a side has none",
    .source = "Egbert and Biber (2019), Corpora 14(1): 77-104; methods 1.2",
    .formula = "(DF1/k1) / (DF2/k2)",
    .parameters = {},
    .score = score,
    .scale = Scale::ratio,
    .needs = Needs::texts,
};

}  // namespace slantwise::statistics
