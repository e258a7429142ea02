#include "core/text/sentences.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/text/breaks.h"
#include "core/text/news_sentences.h"

namespace slantwise {
namespace {

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

bool is_space(UChar32 c) { return c == ' ' || (c >= 0 && c != '.' && u_isUWhiteSpace(c)); }

// `begin` to `end` without surrounding white space.
Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
  UChar32 c = 0;
  for (std::size_t at = begin; begin < end; begin = at) {
    U8_NEXT(text.data(), at, end, c);
    if (!is_space(c)) break;
  }
  for (auto at = static_cast<std::int32_t>(end); begin < end; end = static_cast<std::size_t>(at)) {
    U8_PREV(text.data(), static_cast<std::int32_t>(begin), at, c);
    if (!is_space(c)) break;
  }
#pragma GCC diagnostic pop
  return {small(begin), small(end)};
}

}  // namespace

Sentences::Sentences(SentenceRules rules) : rules_(rules) {}

std::vector<Span> Sentences::split(std::string_view paragraph) const {
  const Breaks& breaks = Breaks::sentences();
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    const std::size_t end = breaks.next(paragraph, begin).end;
    const Span span = trimmed(paragraph, begin, end);
    begin = end;
    if (span.empty()) continue;
    const bool joins = rules_ == SentenceRules::news && !spans.empty() &&
                       is_one_sentence(paragraph, spans.back(), span);
    if (joins) {
      spans.back().end = span.end;
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

std::vector<std::uint32_t> Sentences::boundaries(std::string_view text) {
  std::vector<std::uint32_t> found;
  if (!text.empty()) found.push_back(0);
  for (std::size_t at = 0; at < text.size();) {
    at = Breaks::sentences().next(text, at).end;
    found.push_back(small(at));
  }
  return found;
}

}  // namespace slantwise
