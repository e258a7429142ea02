#include <algorithm>
#include <vector>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

struct Rate {
  double rate;
  bool here;
};

// Rates of the texts with the term, ascending; the others' are 0.
std::vector<Rate> rates(const TermTexts& texts) {
  std::vector<Rate> out;
  for (const TextUse& use : texts.here_uses) out.push_back({use.hits / use.length, true});
  for (const TextUse& use : texts.there_uses) out.push_back({use.hits / use.length, false});
  std::ranges::sort(out, {}, &Rate::rate);
  return out;
}

double cubed_ties(double ties) { return ties * ties * ties - ties; }

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c) || c.texts == nullptr) return two_by_two::kUndefined;
  if (c.texts->others > 1) return two_by_two::kUndefined;  // texts of a pair only
  const double k1 = c.texts->here.k, k2 = c.texts->there.k, k = k1 + k2;
  const std::vector<Rate> sorted = rates(*c.texts);
  const double zeros = k - static_cast<double>(sorted.size());
  const double here_zeros = k1 - static_cast<double>(c.texts->here_uses.size());
  double ranks = here_zeros * (zeros + 1) / 2, ties = cubed_ties(zeros), before = zeros;
  for (std::size_t i = 0, end = 0; i < sorted.size(); i = end) {
    double here = 0;
    for (end = i; end < sorted.size() && sorted[end].rate == sorted[i].rate; ++end) {
      here += sorted[end].here;
    }
    const auto tied = static_cast<double>(end - i);
    ranks += here * (before + (tied + 1) / 2);
    ties += cubed_ties(tied);
    before += tied;
  }
  const double variance = k1 * k2 / 12 * (k + 1 - ties / (k * (k - 1)));
  if (!(variance > 0)) return two_by_two::kUndefined;
  const double apart = ranks - k1 * (k + 1) / 2;
  const double corrected = std::fmax(0, std::fabs(apart) - .5);
  return std::copysign(corrected, apart) / std::sqrt(variance);
}

}  // namespace

extern constinit const Statistic wilcoxon{
    .name = "wilcoxon",
    .summary = "rank-sum test of the texts' rates: z with mid-ranks, ties and continuity corrected",
    .source =
        "Wilcoxon (1945); Mann and Whitney (1947); for keyness Kilgarriff (2001), Int. J. "
        "Corpus Linguistics 6(1); methods 1.2",
    .formula =
        "R1 = sum of the ranks of y/n here; (R1 - k1 (k+1)/2 -+ .5) / sqrt(k1 k2/12 [k+1 - "
        "sum(t^3 - t)/(k (k-1))])",
    .parameters = {},
    .score = score,
    .needs = Needs::texts,
};

}  // namespace slantwise::statistics
