// Distances between random halves of one outlet: what they say where there is no difference
// (methods 7.2, V7). No assertions here.
#pragma once

#include <cmath>
#include <numeric>
#include <vector>

#include "models/distance_excess.h"
#include "models/estimate/philox.h"

namespace slantwise::test {

// Means over the splits, each with its standard error.
struct NullOfDistance {
  double value = 0, value_error = 0;
  double excess = 0, excess_error = 0;
};

// Labels 0 and 1 for `k` random texts each; 2 for the rest. REQUIRES: 2 k <= texts.
inline std::vector<std::uint32_t> random_halves(std::size_t texts, std::size_t k,
                                                std::uint32_t split) {
  std::vector<std::uint32_t> order(texts), label(texts, 2);
  std::iota(order.begin(), order.end(), 0u);
  RandomStream random(7, split + 1, static_cast<std::uint32_t>(k), Purpose::bootstrap);
  for (std::size_t i = 0; i < 2 * k; ++i) {
    std::swap(order[i], order[i + random.draw(static_cast<std::uint32_t>(texts - i))]);
    label[order[i]] = i < k ? 0 : 1;
  }
  return label;
}

inline NullOfDistance null_of(const Distance& distance, const UnitCounts& counts, std::size_t k,
                              std::size_t splits, std::size_t shuffles) {
  std::vector<double> values, excesses;
  for (std::uint32_t split = 0; split < splits; ++split) {
    const auto label = random_halves(counts.units(), k, split);
    // No interval is asked for: all texts are one event.
    const std::vector<std::uint32_t> none;
    const DistanceExcess out =
        distance_excess(distance, {counts, none}, label, {.seed = split + 1, .splits = shuffles});
    values.push_back(out.value);
    excesses.push_back(out.excess);
  }
  const auto mean = [](const std::vector<double>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
  };
  const auto error = [&](const std::vector<double>& all) {
    double squares = 0;
    for (const double one : all) squares += (one - mean(all)) * (one - mean(all));
    const auto n = static_cast<double>(all.size());
    return std::sqrt(squares / (n - 1) / n);
  };
  return {mean(values), error(values), mean(excesses), error(excesses)};
}

}  // namespace slantwise::test
