// Any text: quotes lie in their paragraphs, runs cover the text, tokens follow their runs.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/analyzer.h"
#include "core/voice/quotes.h"

namespace {

void require(bool truth) {
  if (!truth) std::abort();
}

void check_quotes(const slantwise::Document& document) {
  for (const slantwise::Quote& quote : slantwise::scan_quotes(document.text, document.paragraphs)) {
    const slantwise::Span paragraph = document.paragraphs[quote.paragraph].span;
    require(paragraph.begin <= quote.outer.begin && quote.outer.end <= paragraph.end);
    require(quote.outer.begin <= quote.content.begin && quote.content.end <= quote.outer.end);
    require(quote.content.begin <= quote.content.end);
  }
}

void check_runs(const slantwise::Document& document) {
  std::uint32_t end = 0;
  std::size_t token = 0;
  for (const slantwise::VoiceRun& run : document.runs) {
    require(run.span.begin == end && run.span.end > end);
    end = run.span.end;
    while (token < document.tokens.size() && document.tokens.begin[token] < end) {
      require(document.tokens.voice[token++] == run.voice);
    }
  }
  require(end == document.text.size() && token == document.tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static slantwise::Analyzer analyzer;
  slantwise::Article article;
  article.outlet = "Gazette";
  article.text.assign(reinterpret_cast<const char*>(data), size);
  const slantwise::Document document = analyzer.analyze(std::move(article));
  check_quotes(document);
  check_runs(document);
  return 0;
}
