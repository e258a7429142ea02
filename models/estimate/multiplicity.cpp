#include "models/estimate/multiplicity.h"

#include <algorithm>
#include <numeric>

namespace slantwise {
namespace {

double usable(double p) { return p >= 0 && p <= 1 ? p : 1; }

// Indices of p, smallest first; equal ones in their order.
std::vector<std::size_t> ascending(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return usable(p[at]); });
  return order;
}

std::vector<double> step_up(std::span<const double> p, double factor) {
  const std::vector<std::size_t> order = ascending(p);
  const auto m = static_cast<double>(p.size());
  std::vector<double> out(p.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    least = std::min(least, factor * m * usable(p[order[rank]]) / static_cast<double>(rank + 1));
    out[order[rank]] = least;
  }
  return out;
}

}  // namespace

std::vector<double> benjamini_hochberg(std::span<const double> p) { return step_up(p, 1); }

std::vector<double> benjamini_yekutieli(std::span<const double> p) {
  double sum = 0;
  for (std::size_t i = p.size(); i > 0; --i) sum += 1 / static_cast<double>(i);
  return step_up(p, sum);
}

std::vector<double> storey(std::span<const double> p) {
  if (p.size() < 1000) return benjamini_hochberg(p);
  const auto large = std::ranges::count_if(p, [](double one) { return usable(one) > 0.5; });
  const double nulls = (1 + static_cast<double>(large)) / (static_cast<double>(p.size()) / 2);
  return step_up(p, std::min(1.0, nulls));
}

std::vector<double> holm(std::span<const double> p) {
  const std::vector<std::size_t> order = ascending(p);
  std::vector<double> out(p.size());
  double most = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const auto left = static_cast<double>(order.size() - rank);
    most = std::max(most, std::min(1.0, left * usable(p[order[rank]])));
    out[order[rank]] = most;
  }
  return out;
}

}  // namespace slantwise
