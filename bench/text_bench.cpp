// Words, sentences and whole analysis: bytes a second, beside ICU's word breaks in the same
// process. Texts are the real articles of ../shared/data/news, or made-up ones where it is missing.
#include <benchmark/benchmark.h>

#include <time.h>

#include <sstream>

#include "bench/generated.h"
#include "core/analyzer.h"
#include "core/reader.h"
#include "core/text/raw_tokens.h"
#include "core/text/sentences.h"
#include "core/text/words.h"
#include "core/voice/voices.h"
#include "tests/reference/icu_breaks.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

// Every eighth real article, as the reader gives it.
std::vector<std::string> read_articles(const std::string& path) {
  std::vector<std::string> texts;
  std::size_t number = 0;
  test::for_each_line(path, [&](const std::string& line) {
    if (number++ % 8 != 0) return;
    std::istringstream record(line);
    for (Article& article : read_all(readers::find("jsonl"), record, {}).articles) {
      texts.push_back(std::move(article.text));
    }
  });
  return texts;
}

const std::vector<std::string>& articles() {
  static const std::vector<std::string> texts = [] {
    const auto path = test::shared_data("news/articles.jsonl.gz");
    return path ? read_articles(*path) : bench::article_texts(500, 600);
  }();
  return texts;
}

// Runs `body` over every article.
template <typename Body>
void over_articles(benchmark::State& state, const Body& body) {
  const std::vector<std::string>& texts = articles();
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(body(text));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bench::bytes_of(texts));
}

void words_of_icu(benchmark::State& state) {
  test::IcuBreaks icu = test::IcuBreaks::words();
  over_articles(state, [&](const std::string& text) { return icu.split(text).size(); });
}
BENCHMARK(words_of_icu)->Unit(benchmark::kMillisecond);

void words(benchmark::State& state) {
  Words splitter;
  test::IcuBreaks icu = test::IcuBreaks::words();
  for (const std::string& text : articles()) {
    if (splitter.split(text) != icu.split(text)) state.SkipWithError("not ICU's words");
  }
  over_articles(state, [&](const std::string& text) { return splitter.split(text).size(); });
}
BENCHMARK(words)->Unit(benchmark::kMillisecond);

void sentences_of_icu(benchmark::State& state) {
  test::IcuBreaks icu = test::IcuBreaks::sentences();
  over_articles(state, [&](const std::string& text) { return icu.boundaries(text).size(); });
}
BENCHMARK(sentences_of_icu)->Unit(benchmark::kMillisecond);

void sentences(benchmark::State& state) {
  const Sentences news;
  if (news.split("Mr. Ode left. He was late.").size() != 2) state.SkipWithError("wrong sentences");
  over_articles(state, [&](const std::string& text) { return news.split(text).size(); });
}
BENCHMARK(sentences)->Unit(benchmark::kMillisecond);

// What the voices need of an article, before anybody's words are found.
std::vector<Document> analyze_all() {
  Analyzer analyzer;
  std::vector<Document> documents;
  for (const std::string& text : articles()) {
    Article article;
    article.text = text;
    Document& document = documents.emplace_back(analyzer.analyze(std::move(article)));
    document.runs.clear();
    document.attributions.clear();
    document.scare_quotes.clear();
    document.inserts.clear();
    document.silent_quotes.clear();
  }
  return documents;
}

const std::vector<Document>& analyzed() {
  static const std::vector<Document> documents = analyze_all();
  return documents;
}

// Of this thread, so that whatever else the machine does is not counted.
double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Times `body` on each of `documents` as it is in a run: just made, so in the cache, and without
// voices. Copying it is not timed.
template <typename Body>
void over_documents(benchmark::State& state, const std::vector<Document>& documents,
                    const Body& body) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    double time = 0;
    for (const Document& analyzed : documents) {
      Document document = analyzed;
      const double begin = cpu_seconds();
      body(document);
      time += cpu_seconds() - begin;
      bytes += static_cast<std::int64_t>(document.text.size());
    }
    state.SetIterationTime(time);
  }
  state.SetBytesProcessed(bytes);
}

void voices_after_words(benchmark::State& state) {
  VoiceDetector detector;
  over_documents(state, analyzed(), [&](Document& document) { detector.apply(document); });
}
BENCHMARK(voices_after_words)->Unit(benchmark::kMillisecond)->UseManualTime();

// The same text and thread as words_of_icu_alone, which it is to be as fast as.
void words_sentences_voices(benchmark::State& state) {
  Words splitter;
  const Sentences news;
  VoiceDetector detector;
  over_documents(state, analyzed(), [&](Document& document) {
    benchmark::DoNotOptimize(splitter.split(document.text).size());
    for (const Paragraph& paragraph : document.paragraphs) {
      benchmark::DoNotOptimize(news.split(slice(document.text, paragraph.span)).size());
    }
    detector.apply(document);
  });
}
BENCHMARK(words_sentences_voices)->Unit(benchmark::kMillisecond)->UseManualTime();

void words_of_icu_alone(benchmark::State& state) {
  test::IcuBreaks icu = test::IcuBreaks::words();
  over_documents(state, analyzed(), [&](const Document& document) {
    benchmark::DoNotOptimize(icu.split(document.text).size());
  });
}
BENCHMARK(words_of_icu_alone)->Unit(benchmark::kMillisecond)->UseManualTime();

// Cleaning, zones, words, sentences and voices.
void analyze_articles(benchmark::State& state) {
  Analyzer analyzer;
  over_articles(state, [&](const std::string& text) {
    Article article;
    article.text = text;
    return analyzer.analyze(std::move(article)).tokens.size();
  });
}
BENCHMARK(analyze_articles)->Unit(benchmark::kMillisecond);

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
