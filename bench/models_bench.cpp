// Counting, weighing, writing and scoring.
#include <benchmark/benchmark.h>

#include <cmath>

#include "bench/generated.h"
#include "core/counts.h"
#include "core/text/interner.h"
#include "models/estimate/ratio.h"
#include "models/features.h"
#include "models/matrix_market.h"
#include "models/statistic.h"

namespace slantwise {
namespace {

RawFeatures raw_features(const std::vector<std::string>& texts) {
  RawCounter counter(TokenMode::sklearn);
  for (const std::string& text : texts) counter.add(text);
  return counter.finish();
}

void raw_count(benchmark::State& state) {
  if (raw_features({"tax and tax"}).counts.coeff(0, 1) != 2) state.SkipWithError("wrong counts");
  const std::vector<std::string> texts =
      bench::article_texts(static_cast<int>(state.range(0)), 600);
  for (auto _ : state) benchmark::DoNotOptimize(raw_features(texts).counts.nonZeros());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bench::bytes_of(texts));
}
BENCHMARK(raw_count)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void intern_words(benchmark::State& state) {
  std::vector<std::string> words;
  for (const std::string& text : bench::article_texts(50, 600)) {
    RawTokens tokens(TokenMode::sklearn);
    for (const std::string_view token : tokens.split(text)) words.emplace_back(token);
  }
  Interner check;
  if (check.add("tax") != 0 || check.add("tax") != 0) state.SkipWithError("wrong number");
  for (auto _ : state) {
    Interner interner;
    for (const std::string& word : words) benchmark::DoNotOptimize(interner.add(word));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * words.size()));
}
BENCHMARK(intern_words);

void weigh_counts(benchmark::State& state) {
  const FeatureMatrix counts = raw_features(bench::article_texts(500, 600)).counts;
  const auto weight = static_cast<Weight>(state.range(0));
  state.SetLabel(std::string(name(weight)));
  if (weigh(counts, Weight::tfidf_sklearn).row(0).norm() < 0.999) state.SkipWithError("wrong norm");
  for (auto _ : state) benchmark::DoNotOptimize(weigh(counts, weight).nonZeros());
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * counts.nonZeros());
}
BENCHMARK(weigh_counts)->DenseRange(0, 2);

void matrix_market(benchmark::State& state) {
  const FeatureMatrix weights =
      weigh(raw_features(bench::article_texts(200, 600)).counts, Weight::tfidf_sklearn);
  if (to_matrix_market(weights).rfind("%%MatrixMarket", 0) != 0) state.SkipWithError("wrong head");
  for (auto _ : state) benchmark::DoNotOptimize(to_matrix_market(weights).size());
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * weights.nonZeros());
}
BENCHMARK(matrix_market)->Unit(benchmark::kMillisecond);

void statistic(benchmark::State& state) {
  const Statistic& one = *statistics::all()[static_cast<std::size_t>(state.range(0))];
  state.SetLabel(std::string(one.name));
  if (!(score(one, {9, 100, 5, 100, 10}) > 0)) state.SkipWithError("wrong sign");
  for (auto _ : state) {
    for (int a = 1; a < 100; ++a) {
      benchmark::DoNotOptimize(score(one, {static_cast<double>(a), 1e5, 40, 2e5, 1e4}));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 99);
}
BENCHMARK(statistic)->Apply([](benchmark::internal::Benchmark* all) {
  for (std::size_t i = 0; i < statistics::all().size(); ++i) all->Arg(static_cast<int>(i));
});

void ratio(benchmark::State& state) {
  const Side a{20, 8000, 3.4e6, {30, 90, 13000, 12}}, b{25, 9000, 3.6e6, {15, 25, 6000, 10}};
  if (std::abs(rate_ratio(a, b).ratio - 2.25) > 1e-12) state.SkipWithError("wrong ratio");
  for (auto _ : state) benchmark::DoNotOptimize(rate_ratio(a, b).low);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(ratio);

}  // namespace
}  // namespace slantwise
