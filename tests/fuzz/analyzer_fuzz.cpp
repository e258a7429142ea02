// Any bytes as title and text of an article: no crash, sound spans.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/analyzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static slantwise::Analyzer analyzer;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t split = bytes.find('\x1E');  // a title stands before a record separator
  slantwise::Article article;
  article.id = article.where = "fuzz";
  article.outlet = "Harbor Daily";
  if (split != std::string::npos) article.title = bytes.substr(0, split);
  article.text = split == std::string::npos ? bytes : bytes.substr(split + 1);
  const slantwise::Document document = analyzer.analyze(std::move(article));
  const auto& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t end = tokens.begin[i] + tokens.length[i];
    const auto source = document.source.source({tokens.begin[i], end});
    const bool ordered = i + 1 == tokens.size() || end <= tokens.begin[i + 1];
    const bool inside = end <= document.text.size() && source.span.begin < source.span.end;
    if (!ordered || !inside) std::abort();
  }
  return 0;
}
