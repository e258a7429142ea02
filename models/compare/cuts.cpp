// What is not counted, passage by passage, so that a person can look at it and overrule it.
#include <algorithm>

#include "core/text/unicode.h"
#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

std::uint64_t words_in(const Tokens& tokens, Span span) {
  const auto first = std::ranges::lower_bound(tokens.begin, span.begin);
  const auto last = std::lower_bound(first, tokens.begin.end(), span.end);
  return static_cast<std::uint64_t>(last - first);
}

CutPassage passage(const Document& document, const Cut& cut, std::uint32_t article) {
  CutPassage out;
  out.article = article;
  out.source = document.source.source(cut.span);
  out.zone = cut.zone;
  out.rule = cut.rule;
  out.articles = cut.articles;
  out.words = words_in(document.tokens, cut.span);
  const bool titled = out.source.field == Field::title;
  out.text = slice(titled ? document.article.title : document.article.text, out.source.span);
  if (!is_utf8(out.text)) out.text = slice(document.text, cut.span);
  return out;
}

}  // namespace

void add_cuts(const Context& context, Comparison& out) {
  for (std::uint32_t d = 0; d < context.corpus.documents.size(); ++d) {
    const Document& document = context.corpus.documents[d];
    for (const Cut& cut : document.cuts) out.cuts.push_back(passage(document, cut, d));
  }
}

}  // namespace slantwise::compare_parts
