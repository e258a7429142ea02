// Slow, obvious versions of the permutation tests, from one hit count, length, group and stratum a
// unit.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "models/estimate/shuffles.h"
#include "models/estimate/units.h"

namespace slantwise::test {

// The first `a` of `k` units in group 0, the rest in group 1.
inline Layout two_sides(std::size_t a, std::size_t k) {
  Layout layout;
  for (std::size_t i = 0; i < k; ++i) layout.group.push_back(i < a ? 0 : 1);
  layout.stratum.assign(k, 0);
  return layout;
}

// One word a row, one unit a column.
inline UnitCounts table_of(const std::vector<std::vector<std::uint32_t>>& hits,
                           std::vector<double> length) {
  UnitCounts counts;
  counts.length = std::move(length);
  for (const auto& word : hits) {
    for (std::uint32_t unit = 0; unit < word.size(); ++unit) {
      if (word[unit] > 0) counts.uses.push_back({unit, word[unit]});
    }
    counts.begin.push_back(counts.uses.size());
  }
  return counts;
}

// Hits less the stratum's rate times the length.
inline std::vector<double> slow_residuals(const std::vector<std::uint32_t>& hits,
                                          const std::vector<double>& length, const Layout& layout) {
  std::map<std::uint32_t, double> y, n;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    y[layout.stratum[i]] += hits[i];
    n[layout.stratum[i]] += length[i];
  }
  std::vector<double> out;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    out.push_back(hits[i] - y[layout.stratum[i]] / n[layout.stratum[i]] * length[i]);
  }
  return out;
}

// Share of all arrangements of the labels within strata whose weighted sum of residuals is as far
// from 0 as the observed one. Every assignment that keeps the counts in every stratum is tried.
struct SlowExact {
  double p = 0, arrangements = 0, statistic = 0, deviation = 0;
};
inline SlowExact slow_exact(const std::vector<std::uint32_t>& hits,
                            const std::vector<double>& length, const Layout& layout,
                            const std::vector<double>& weights) {
  const std::vector<double> u = slow_residuals(hits, length, layout);
  const auto signature = [&](const std::vector<std::uint32_t>& group) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> sizes;
    for (std::size_t i = 0; i < group.size(); ++i) ++sizes[{layout.stratum[i], group[i]}];
    return sizes;
  };
  const auto statistic = [&](const std::vector<std::uint32_t>& group) {
    double sum = 0;
    for (std::size_t i = 0; i < group.size(); ++i) sum += weights[group[i]] * u[i];
    return sum;
  };
  SlowExact out;
  out.statistic = statistic(layout.group);
  std::vector<std::uint32_t> group(hits.size(), 0);
  double reached = 0, sum = 0, squares = 0;
  for (;;) {
    if (signature(group) == signature(layout.group)) {
      const double value = statistic(group);
      out.arrangements += 1;
      reached += std::abs(value) >= std::abs(out.statistic) - 1e-9 ? 1 : 0;
      sum += value;
      squares += value * value;
    }
    std::size_t at = 0;  // count up in base `groups`
    while (at < group.size() && ++group[at] == layout.groups) group[at++] = 0;
    if (at == group.size()) break;
  }
  out.p = reached / out.arrangements;
  const double mean = sum / out.arrangements;
  out.deviation = std::sqrt(std::max(0.0, squares / out.arrangements - mean * mean));
  return out;
}

}  // namespace slantwise::test
