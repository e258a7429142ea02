#include "core/document.h"

#include "core/text/unicode.h"

namespace slantwise {

std::string_view name(Voice voice) {
  constexpr std::string_view kNames[] = {"narration", "paraphrase", "quote", "insert"};
  return kNames[static_cast<std::size_t>(voice)];
}

std::string_view name(Zone zone) {
  constexpr std::string_view kNames[] = {"headline", "lead", "body", "caption", "boilerplate"};
  return kNames[static_cast<std::size_t>(zone)];
}

std::string_view name(Confidence confidence) {
  constexpr std::string_view kNames[] = {"high", "medium", "low"};
  return kNames[static_cast<std::size_t>(confidence)];
}

void intern(Document& document, Vocabulary& vocabulary) {
  std::vector<TermId> global;
  global.reserve(document.terms.size());
  for (const std::string& term : document.terms) global.push_back(vocabulary.add(term));
  for (TermId& term : document.tokens.term) term = global[static_cast<std::size_t>(term)];
  document.terms.clear();
}

Span match_span(const Document& document, std::size_t at) {
  const std::uint32_t begin = document.tokens.begin[at];
  const Span whole{begin, begin + document.tokens.length[at]};
  if ((document.text[whole.end - 1] | 0x20) != 's') return whole;  // most words
  return {begin, begin + static_cast<std::uint32_t>(
                             without_possessive(slice(document.text, whole)).size())};
}

}  // namespace slantwise
