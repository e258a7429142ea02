#include "core/text/sentences.h"

#include <algorithm>

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

// « Qui paie ? » Elle : the standard ends the sentence before the closing mark. Moves the mark, if
// `after` begins with one, behind `before`; true if `after` then goes on with the sentence or
// nothing is left of it.
bool take_closing_mark(std::string_view text, Span& before, Span& after) {
  constexpr std::string_view kMark = "\u00BB";
  if (!slice(text, after).starts_with(kMark)) return false;
  before.end = after.begin + small(kMark.size());
  after = trimmed(text, before.end, after.end);
  if (after.empty()) return true;
  std::size_t at = after.begin;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), at, text.size(), c);
#pragma GCC diagnostic pop
  const bool opens = c == 0xAB || c == 0x201C || c == 0x2014 || c == '(' || c == '[';
  return u_islower(c) || !(u_isalnum(c) || opens);
}

}  // namespace

Sentences::Sentences(SentenceRules rules) : rules_(rules) {}

std::vector<Span> Sentences::split(std::string_view paragraph, std::string_view language) const {
  const Breaks& breaks = Breaks::sentences();
  const ShortenedWords* words = shortened_words(language);
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    const std::size_t end = breaks.next(paragraph, begin).end;
    Span span = trimmed(paragraph, begin, end);
    begin = end;
    if (span.empty()) continue;
    bool joins = false;
    if (rules_ == SentenceRules::news && !spans.empty()) {
      joins = language == "fr" && take_closing_mark(paragraph, spans.back(), span);
      joins = joins || is_one_sentence(paragraph, spans.back(), span, words);
    }
    if (joins) {
      spans.back().end = std::max(spans.back().end, span.end);
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
