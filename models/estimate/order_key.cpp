#include "models/estimate/order_key.h"

#include <algorithm>
#include <cmath>

#include "models/estimate/notable.h"

namespace slantwise {
namespace {

double zero_key(std::span<const Side> hits, std::span<const Side> none) {
  double lower = 0, upper = 0;
  for (const Side& side : hits) {
    if (side.k > 0) lower += share_lower_bound(side.term.df, side.k);
  }
  for (const Side& side : none) upper += side.k > 0 ? 1 - std::pow(0.025, 1 / side.k) : 1;
  const auto sides = [](std::span<const Side> some) { return static_cast<double>(some.size()); };
  const double share = lower / sides(hits) / (upper / sides(none));
  return share > 1 ? std::log2(share) : 0;
}

}  // namespace

double order_key(const Side& a, std::span<const Side> others, const RateRatio& ratio) {
  const bool here = a.term.y > 0;
  const bool there = std::ranges::any_of(others, [](const Side& one) { return one.term.y > 0; });
  if (here == there) return doublings_from_equal(ratio);
  return here ? zero_key({&a, 1}, others) : zero_key(others, {&a, 1});
}

}  // namespace slantwise
