// Any bytes as articles of one outlet: paragraphs, cuts and what is learned lie inside the text, in
// order.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/clean/clean.h"
#include "core/clean/learned.h"
#include "core/clean/zones.h"
#include "core/text/unicode.h"

namespace {

using slantwise::Document;
using slantwise::Span;

constexpr std::size_t kArticles = 20;  // fewer and nothing is learned

void require(bool holds) {
  if (!holds) std::abort();
}

void check_in_order(const Document& document, std::uint32_t& last, Span span) {
  require(last <= span.begin && span.begin < span.end && span.end <= document.text.size());
  const auto source = document.source.source(span);
  require(source.span.begin <= source.span.end);
  last = span.end;
}

Document cleaned(const slantwise::Zoner& zoner, std::string bytes) {
  Document document;
  document.article.outlet = "Harbor Daily";
  const std::size_t split = bytes.find('\x1D');  // a title stands before a group separator
  if (split != std::string::npos) document.article.title = bytes.substr(0, split);
  document.article.text = split == std::string::npos ? std::move(bytes) : bytes.substr(split + 1);
  slantwise::CleanText clean = slantwise::clean(document.article);
  require(slantwise::is_utf8(clean.text) && clean.source.size() == clean.text.size());
  document.text = std::move(clean.text);
  document.source = std::move(clean.source);
  zoner.apply(document, clean.title_size);
  std::uint32_t last = 0;
  for (const auto& paragraph : document.paragraphs) check_in_order(document, last, paragraph.span);
  last = 0;
  for (const auto& cut : document.cuts) check_in_order(document, last, cut.span);
  for (const auto& mark : document.origin.evidence) {
    require(mark.span.begin <= mark.span.end && mark.span.end <= document.text.size());
  }
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const slantwise::Zoner zoner;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Document> documents;
  for (std::size_t at = 0; at <= bytes.size() && documents.size() < kArticles;) {
    const std::size_t end = std::min(bytes.find('\x1E', at), bytes.size());
    documents.push_back(cleaned(zoner, bytes.substr(at, end - at)));
    at = end + 1;
  }
  if (documents.size() == 1) return 0;
  const std::size_t distinct = documents.size();
  while (documents.size() < kArticles) documents.push_back(documents[documents.size() % distinct]);
  const auto learned = slantwise::learn_boilerplate(documents);
  for (std::size_t i = 0; i < distinct; ++i) {
    std::uint32_t last = 0;
    for (const auto& cut : learned[i]) check_in_order(documents[i], last, cut.span);
    Document again = documents[i];
    again.paragraphs.clear();
    again.cuts.clear();
    zoner.apply(again, 0, learned[i]);
  }
  return 0;
}
