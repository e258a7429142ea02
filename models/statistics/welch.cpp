#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

struct Spread {
  double mean, variance;  // of the mean
};

// Two passes: a rate is small, and so is its square.
Spread spread(std::span<const TextUse> uses, double k) {
  double mean = 0, squares = 0;
  for (const TextUse& use : uses) mean += use.hits / use.length / k;
  for (const TextUse& use : uses) {
    const double apart = use.hits / use.length - mean;
    squares += apart * apart;
  }
  squares += (k - static_cast<double>(uses.size())) * mean * mean;
  return {mean, squares / (k - 1) / k};
}

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c) || c.texts == nullptr) return two_by_two::kUndefined;
  if (c.texts->others > 1) return two_by_two::kUndefined;  // texts of a pair only
  if (c.texts->here.k < 2 || c.texts->there.k < 2) return two_by_two::kUndefined;
  const Spread here = spread(c.texts->here_uses, c.texts->here.k);
  const Spread there = spread(c.texts->there_uses, c.texts->there.k);
  const double deviation = std::sqrt(here.variance + there.variance);
  // What is left of rates that are all the same is rounding, not spread.
  if (!(deviation > 1e-12 * (here.mean + there.mean))) return two_by_two::kUndefined;
  return (here.mean - there.mean) / deviation;
}

}  // namespace

extern constinit const Statistic welch{
    .name = "welch-t",
    .summary = "t-test of the texts' rates without equal variances; undefined if they do not vary",
    .source =
        "Welch (1947), Biometrika 34: 28-35; for keyness Lijffijt et al. (2016), Digital "
        "Scholarship in the Humanities 31(2); methods 1.2",
    .formula = "(m1 - m2) / sqrt(s1^2/k1 + s2^2/k2), m and s mean and deviation of y/n over texts",
    .parameters = {},
    .score = score,
    .needs = Needs::texts,
};

}  // namespace slantwise::statistics
