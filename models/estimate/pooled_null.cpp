#include "models/estimate/pooled_null.h"

#include <algorithm>
#include <cmath>

namespace slantwise {

std::vector<std::uint32_t> df_bands(std::span<const double> df) {
  constexpr double kFrom[] = {10, 20, 50};
  constexpr std::size_t kLeast = 50;
  const auto band_of = [&](double value) {
    return static_cast<std::size_t>(std::upper_bound(kFrom, kFrom + 3, value) - kFrom);
  };
  std::size_t words[4] = {};
  for (const double value : df) ++words[band_of(value)];
  std::uint32_t into[4] = {0, 1, 2, 3};
  const auto join = [&](std::uint32_t from, std::uint32_t to) {
    words[to] += words[from];
    words[from] = 0;
    std::ranges::replace(into, from, to);
  };
  for (std::uint32_t band = 3; band > 0; --band) {
    if (words[band] < kLeast) join(band, band - 1);
  }
  for (std::uint32_t next = 1; next < 4 && words[0] > 0 && words[0] < kLeast; ++next) {
    if (words[next] > 0) join(0, next);
  }
  std::vector<std::uint32_t> out;
  for (const double value : df) out.push_back(into[band_of(value)]);
  return out;
}

namespace permutation_parts {
namespace {

std::size_t reached(const std::vector<double>& order, double score) {
  return static_cast<std::size_t>(std::ranges::upper_bound(order, score) - order.begin());
}

void to_tail_sums(std::vector<std::uint64_t>& counts) {
  for (std::size_t i = counts.size() - 1; i > 0; --i) counts[i - 1] += counts[i];
}

}  // namespace

PooledNull::PooledNull(std::span<const double> reach, std::span<const double> df, std::size_t tasks)
    : reach_(reach.begin(), reach.end()), band_of_(reach.size(), 0), largest_(tasks) {
  std::vector<double> pooled;
  for (std::size_t word = 0; word < reach.size(); ++word) {
    if (std::isfinite(reach[word])) pooled.push_back(df[word]);
  }
  const std::vector<std::uint32_t> bands = df_bands(pooled);
  bands_.resize(4);
  std::size_t next = 0;
  for (std::size_t word = 0; word < reach.size(); ++word) {
    if (!std::isfinite(reach[word])) continue;
    band_of_[word] = bands[next++];
    bands_[band_of_[word]].reach.push_back(reach[word]);
    any_.reach.push_back(reach[word]);
  }
  counts_.resize(tasks);
  for (Band& band : bands_) {
    std::ranges::sort(band.reach);
    band.counts.assign(band.reach.size() + 1, 0);
    for (auto& task : counts_) task.push_back(band.counts);
  }
  std::ranges::sort(any_.reach);
  any_.counts.assign(any_.reach.size() + 1, 0);
  for (auto& task : largest_) task.fill(0);
}

void PooledNull::take(std::size_t task, std::size_t word,
                      const std::array<double, kRowBits>& scores, std::size_t size) {
  const std::vector<double>& order = bands_[band_of_[word]].reach;
  std::vector<std::uint64_t>& counts = counts_[task][band_of_[word]];
  std::array<double, kRowBits>& largest = largest_[task];
  for (std::size_t i = 0; i < size; ++i) {
    ++counts[reached(order, scores[i])];
    largest[i] = std::max(largest[i], scores[i]);
  }
}

void PooledNull::end_block(std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    double largest = 0;
    for (const auto& task : largest_) largest = std::max(largest, task[i]);
    ++any_.counts[reached(any_.reach, largest)];
  }
  for (auto& task : largest_) task.fill(0);
}

void PooledNull::finish() {
  for (std::size_t band = 0; band < bands_.size(); ++band) {
    std::vector<std::uint64_t>& sum = bands_[band].counts;
    for (const auto& task : counts_) {
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += task[band][i];
    }
    to_tail_sums(sum);
  }
  to_tail_sums(any_.counts);
}

double PooledNull::reaching(std::size_t word) const {
  const Band& band = bands_[band_of_[word]];
  return static_cast<double>(band.counts[reached(band.reach, reach_[word])]);
}

double PooledNull::band_words(std::size_t word) const {
  return static_cast<double>(bands_[band_of_[word]].reach.size());
}

double PooledNull::reaching_any(std::size_t word) const {
  return static_cast<double>(any_.counts[reached(any_.reach, reach_[word])]);
}

}  // namespace permutation_parts
}  // namespace slantwise
