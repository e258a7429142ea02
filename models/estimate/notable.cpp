#include "models/estimate/notable.h"

#include <algorithm>
#include <cmath>

#include "models/estimate/score.h"

namespace slantwise {
namespace {

Side without(const Side& side, double y, double n) {
  Side rest = side;
  rest.k -= 1;
  rest.n -= n;
  rest.n2 -= n * n;
  rest.term.y -= y;
  rest.term.y2 -= y * y;
  rest.term.yn -= y * n;
  rest.term.df -= y > 0 ? 1 : 0;
  return rest;
}

double log_ratio(const Side& a, const Side& b) {
  const double there = a.term.y * b.n, back = b.term.y * a.n;
  return there > 0 && back > 0 ? std::log(there / back) : std::copysign(1e9, there - back);
}

}  // namespace

bool enough_units(double df, double smaller_group) {
  return df >= std::max(5.0, std::ceil(0.2 * smaller_group));
}

double doublings_from_equal(const RateRatio& ratio) {
  if (ratio.low > 1) return std::log2(ratio.low);
  if (ratio.high < 1) return -std::log2(ratio.high);
  return 0;
}

bool is_notable(const RateRatio& ratio, const Side& a, const Side& b, double q) {
  if (!(q <= 0.05) || a.term.y <= 0 || b.term.y <= 0) return false;
  const double higher = ratio.ratio > 1 ? a.term.df : b.term.df;
  const bool large = ratio.ratio >= 2 || ratio.ratio <= 0.5;
  const bool clear = ratio.low > 1.25 || ratio.high < 1 / 1.25;
  return large && clear && higher >= 3 && a.term.df + b.term.df >= 5;
}

Influence influence(const UnitCounts& counts, std::span<const std::uint32_t> group,
                    std::size_t word, double least_z) {
  const std::size_t groups = 1 + *std::ranges::max_element(group);
  const std::vector<Side> sides =
      sides_of(counts, group, word, scopes_of(counts, group, std::max<std::size_t>(2, groups)));
  const Side &a = sides[0], &b = sides[1];
  const double whole = log_ratio(a, b);
  Influence out;
  double largest = -1;
  for (const Use& use : counts.of(word)) {
    if (group[use.unit] > 1) continue;
    const bool first = group[use.unit] == 0;
    const double y = use.hits, n = counts.length[use.unit];
    const Side rest_a = first ? without(a, y, n) : a, rest_b = first ? b : without(b, y, n);
    const double rest = log_ratio(rest_a, rest_b);
    const bool significant = std::abs(score(rest_a, rest_b).z) >= least_z;
    ++out.tried;
    out.flips += whole * rest < 0 ? 1 : 0;
    out.losses +=
        is_notable(rate_ratio(rest_a, rest_b), rest_a, rest_b, significant ? 0 : 1) ? 0 : 1;
    if (std::abs(rest - whole) > largest) {
      largest = std::abs(rest - whole);
      out.unit = use.unit;
    }
  }
  return out;
}

std::string_view caution(const Influence& influence) {
  return influence.one_article() ? "depends on one article" : "";
}

}  // namespace slantwise
