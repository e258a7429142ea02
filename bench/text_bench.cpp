// Words and whole analysis: bytes a second.
#include <benchmark/benchmark.h>

#include "bench/generated.h"
#include "core/analyzer.h"
#include "core/text/raw_tokens.h"
#include "core/text/words.h"

namespace slantwise {
namespace {

void words(benchmark::State& state) {
  Words splitter;
  if (splitter.split("Don't panic.").size() != 2) state.SkipWithError("wrong words");
  const std::vector<std::string> texts = bench::article_texts(64, static_cast<int>(state.range(0)));
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(splitter.split(text));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bench::bytes_of(texts));
}
BENCHMARK(words)->Arg(100)->Arg(1000);

void raw_tokens(benchmark::State& state) {
  RawTokens splitter(static_cast<TokenMode>(state.range(0)));
  if (splitter.split("Do panic").back() != "panic") state.SkipWithError("wrong tokens");
  state.SetLabel(std::string(name(static_cast<TokenMode>(state.range(0)))));
  const std::vector<std::string> texts = bench::article_texts(64, 600);
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(splitter.split(text).size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bench::bytes_of(texts));
}
BENCHMARK(raw_tokens)->DenseRange(0, 3);

void analyzer(benchmark::State& state) {
  Analyzer analyzer;
  Article hello;
  hello.text = "Ferries sail\n\nThe port opened on Monday.";
  if (analyzer.analyze(std::move(hello)).tokens.size() != 7) state.SkipWithError("wrong tokens");
  const std::vector<std::string> texts = bench::article_texts(32, static_cast<int>(state.range(0)));
  for (auto _ : state) {
    for (const std::string& text : texts) {
      Article article;
      article.text = text;
      benchmark::DoNotOptimize(analyzer.analyze(std::move(article)).tokens.size());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bench::bytes_of(texts));
}
BENCHMARK(analyzer)->Arg(100)->Arg(1000);

}  // namespace
}  // namespace slantwise
