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

// Against the mean of the others; far beyond any number where one of the two has no hit.
double log_ratio(std::span<const Side> sides) {
  double rates = 0, known = 0;
  for (const Side& other : sides.subspan(1)) {
    rates += other.rate();
    known += other.n > 0 ? 1 : 0;
  }
  const double here = sides[0].rate(), there = known > 0 ? rates / known : 0;
  return here > 0 && there > 0 ? std::log(here / there) : std::copysign(1e9, here - there);
}

double z_of(std::span<const Side> sides) { return score_to_mean(sides[0], sides.subspan(1)).z; }

}  // namespace

std::size_t least_units(double smaller_group) {
  return static_cast<std::size_t>(std::max(5.0, std::ceil(0.2 * smaller_group)));
}

bool enough_units(double df, double smaller_group) {
  return df >= static_cast<double>(least_units(smaller_group));
}

double doublings_from_equal(const RateRatio& ratio) {
  if (ratio.low > 1) return std::log2(ratio.low);
  if (ratio.high < 1) return -std::log2(ratio.high);
  return 0;
}

bool is_notable(const RateRatio& ratio, std::span<const Side> sides, double q) {
  double hits = 0, df = 0;
  for (const Side& other : sides.subspan(1)) {
    hits += other.term.y;
    df += other.term.df;
  }
  if (!(q <= 0.05) || sides[0].term.y <= 0 || hits <= 0) return false;
  const double higher = ratio.ratio > 1 ? sides[0].term.df : df;
  const bool large = ratio.ratio >= 2 || ratio.ratio <= 0.5;
  const bool clear = ratio.low > 1.25 || ratio.high < 1 / 1.25;
  return large && clear && higher >= 3 && sides[0].term.df + df >= 5;
}

Influence influence(const UnitCounts& counts, std::span<const std::uint32_t> group,
                    std::size_t groups, std::size_t word, const Evidence& evidence) {
  const std::vector<Side> sides = sides_of(counts, group, word, scopes_of(counts, group, groups));
  const double whole = log_ratio(sides), whole_z = z_of(sides);
  const double scale = whole_z != 0 ? std::abs(evidence.z / whole_z) : 0;
  Influence out;
  double largest = -1;
  for (const Use& use : counts.of(word)) {
    std::vector<Side> rest = sides;
    Side& side = rest[group[use.unit]];
    side = without(side, use.hits, counts.length[use.unit]);
    const double left = log_ratio(rest);
    const double q = std::abs(z_of(rest)) * scale >= evidence.critical_z - 1e-9 ? 0 : 1;
    const RateRatio ratio = rate_ratio_to_mean(rest[0], std::span(rest).subspan(1));
    ++out.tried;
    out.flips += whole * left < 0 ? 1 : 0;
    out.losses += is_notable(ratio, rest, q) ? 0 : 1;
    if (std::abs(left - whole) > largest) {
      largest = std::abs(left - whole);
      out.unit = use.unit;
    }
  }
  return out;
}

std::string_view caution(const Influence& influence) {
  return influence.one_article() ? "depends on one article" : "";
}

}  // namespace slantwise
