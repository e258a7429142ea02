// Copies, families and events on made articles: three in ten are copies of one of a few texts, some
// of them with a tenth of the words replaced.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <random>

#include "bench/generated.h"
#include "core/analyzer.h"
#include "models/events.h"
#include "models/families.h"
#include "models/winnowing.h"

namespace slantwise {
namespace {

std::string edited(const std::string& text, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size() - 1) + 1;
    out += random() % 10 == 0 ? bench::word_of(random() % 50000) + ' '
                              : text.substr(begin, end - begin);
    begin = end;
  }
  return out;
}

Article article(std::uint32_t number) {
  Article out;
  out.id = "made-" + std::to_string(number);
  out.outlet = "Outlet " + std::to_string(number % 7);
  char date[16];
  std::snprintf(date, sizeof date, "2021-%02u-%02u", number / 28 % 12 + 1, number % 28 + 1);
  out.date = date;
  const bool copy = number % 10 < 3 && number > 20;
  out.text = bench::article_text(copy ? number / 20 : number, 300);
  if (copy && number % 2 == 0) out.text = edited(out.text, number);
  return out;
}

const Corpus& corpus_of(std::int64_t articles) {
  static std::map<std::int64_t, Corpus> made;
  const auto [found, fresh] = made.try_emplace(articles);
  if (!fresh) return found->second;
  Analyzer analyzer;
  for (std::uint32_t i = 0; i < articles; ++i) {
    Document document = analyzer.analyze(article(i));
    intern(document, found->second.vocabulary);
    found->second.documents.push_back(std::move(document));
  }
  return found->second;
}

void items(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

void reuse_winnowing(benchmark::State& state) {
  std::vector<Fingerprints> prints;
  for (const Document& document : corpus_of(state.range(0)).documents) {
    prints.push_back(fingerprints(shingle_runs(words_of(document, Quoted::out))));
  }
  if (candidates(prints).pairs.empty()) state.SkipWithError("no candidates");
  for (auto _ : state) benchmark::DoNotOptimize(candidates(prints).pairs.size());
  items(state);
}

void reuse_find(benchmark::State& state) {
  const Corpus& corpus = corpus_of(state.range(0));
  if (find_reuse(corpus.documents).pairs.empty()) state.SkipWithError("no copies");
  for (auto _ : state) benchmark::DoNotOptimize(find_reuse(corpus.documents).pairs.size());
  items(state);
}

void reuse_families(benchmark::State& state) {
  const Corpus& corpus = corpus_of(state.range(0));
  const FoundReuse reuse = find_reuse(corpus.documents);
  const std::size_t count = families(corpus.documents, reuse).count;
  if (count == corpus.documents.size()) state.SkipWithError("no families");
  for (auto _ : state) benchmark::DoNotOptimize(families(corpus.documents, reuse).count);
  items(state);
}

void reuse_events(benchmark::State& state) {
  const Corpus& corpus = corpus_of(state.range(0));
  const Families known = families(corpus.documents);
  if (find_events(corpus, known).events.empty()) state.SkipWithError("no events");
  for (auto _ : state) benchmark::DoNotOptimize(find_events(corpus, known).events.size());
  items(state);
}

BENCHMARK(reuse_winnowing)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(reuse_find)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(reuse_families)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(reuse_events)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace slantwise
