// Moments-based screens of 100,000 words; 9,999 shuffles of 2,000 words in 10,000 articles.
#include <benchmark/benchmark.h>

#include <atomic>
#include <cmath>
#include <random>
#include <thread>
#include <vector>

#include "models/estimate/permutation.h"
#include "models/estimate/score.h"

namespace slantwise {
namespace {

// Halves of the work on two threads, by a counter as a real pool would do.
ForEach on_two_threads() {
  return [](std::size_t n, const std::function<void(std::size_t)>& body) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = next++; i < n; i = next++) body(i);
    };
    std::thread other(work);
    work();
    other.join();
  };
}

// Document frequencies from 1 % to 9 %, 5 % in the mean; one use, now and then more.
UnitCounts some_counts(std::uint32_t units, std::size_t words) {
  std::mt19937 random(1);
  UnitCounts counts;
  for (std::uint32_t i = 0; i < units; ++i) counts.length.push_back(200 + random() % 800);
  for (std::size_t word = 0; word < words; ++word) {
    const std::uint32_t often = 1 + static_cast<std::uint32_t>(word % 9);
    for (std::uint32_t unit = 0; unit < units; ++unit) {
      if (random() % 100 < often) counts.uses.push_back({unit, 1 + (random() % 3) / 2});
    }
    counts.begin.push_back(counts.uses.size());
  }
  return counts;
}

Layout halves(std::size_t units, std::uint32_t strata) {
  Layout layout;
  for (std::uint32_t i = 0; i < units; ++i) {
    layout.group.push_back(i % 2);
    layout.stratum.push_back((i / 2) % strata);
  }
  return layout;
}

void permutation(benchmark::State& state) {
  const UnitCounts counts = some_counts(10'000, 2'000);
  const Layout layout = halves(counts.units(), static_cast<std::uint32_t>(state.range(0)));
  const ForEach for_each = state.range(1) == 2 ? on_two_threads() : serially();
  for (auto _ : state) {
    const PermutationTests out = permutation_tests(counts, Shuffles(layout), kPair, {}, for_each);
    if (out.arrangements != 9'999) state.SkipWithError("wrong number of shuffles");
    benchmark::DoNotOptimize(out.words.front().p);
  }
  state.SetLabel("2,000 words x 10,000 articles, strata/threads");
}
BENCHMARK(permutation)
    ->Args({1, 1})
    ->Args({1, 2})
    ->Args({500, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

void screen(benchmark::State& state) {
  std::vector<std::pair<Side, Side>> words;
  for (int i = 1; i <= 100'000; ++i) {
    const double y = 1 + i % 97;
    words.push_back({Side{500, 2e5, 9e7, {y, 2 * y, 410 * y, y}},
                     Side{400, 2e5, 9e7, {y + 3, 2 * y + 9, 500 * y, y}}});
  }
  for (auto _ : state) {
    double sum = 0;
    for (const auto& [a, b] : words) sum += score(a, b).p + rate_ratio(a, b).low;
    if (!std::isfinite(sum)) state.SkipWithError("not a number");
    benchmark::DoNotOptimize(sum);
  }
  state.SetLabel("score, ratio and interval of 100,000 words");
}
BENCHMARK(screen)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace slantwise
