#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

// Sorted. A title never ends a sentence.
constexpr std::array<std::string_view, 25> kTitles = {
    "adm", "atty", "brig", "capt", "cmdr",   "col", "cpl", "dr", "gen",
    "gov", "hon",  "lt",   "maj",  "messrs", "mr",  "mrs", "ms", "prof",
    "rep", "reps", "rev",  "sen",  "sens",   "sgt", "supt"};

// Sorted. These end a sentence only before a word that often begins one.
constexpr std::array<std::string_view, 50> kShortened = {
    "a.m", "apr",  "ariz", "aug",  "calif", "co",   "colo", "conn", "corp", "d-calif",
    "d.c", "dec",  "del",  "e.u",  "feb",   "fla",  "ga",   "ill",  "inc",  "jan",
    "jr",  "ltd",  "mar",  "mass", "md",    "mich", "minn", "mt",   "n.c",  "n.h",
    "n.j", "n.y",  "no",   "nov",  "oct",   "okla", "ore",  "p.m",  "pa",   "ph.d",
    "sec", "sept", "sr",   "st",   "tenn",  "u.k",  "u.n",  "u.s",  "va",   "vs"};

// Sorted.
constexpr std::array<std::string_view, 40> kStarters = {
    "a",     "according", "after", "all", "also", "although", "an",    "and", "as",   "at",   "but",
    "by",    "even",      "for",   "he",  "how",  "however",  "i",     "if",  "in",   "it",   "its",
    "last",  "meanwhile", "mr",    "no",  "on",   "she",      "since", "so",  "some", "that", "the",
    "there", "they",      "this",  "we",  "what", "when",     "while"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// `begin` to `end` without surrounding white space.
Span trimmed(UText& text, int64_t begin, int64_t end) {
  while (begin < end && u_isUWhiteSpace(utext_next32From(&text, begin))) {
    begin = utext_getNativeIndex(&text);
  }
  utext_setNativeIndex(&text, end);
  while (begin < end && u_isUWhiteSpace(utext_previous32(&text))) {
    end = utext_getNativeIndex(&text);
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The first word of a sentence, folded; opening marks skipped.
std::string first_word(std::string_view sentence) {
  const auto begin = std::ranges::find_if(sentence, [](char c) { return std::isalpha(c & 0x7F); });
  const auto end = std::find_if(begin, sentence.end(), [](char c) { return c == ' ' || c == ','; });
  return fold({begin, end});
}

// The last word of a sentence, folded, without its full stop; empty if it ends otherwise.
std::string last_abbreviation(std::string_view sentence) {
  if (!sentence.ends_with('.')) return {};
  sentence.remove_suffix(1);
  const std::size_t space = sentence.find_last_of(" (\xA0\"");
  return fold(space == std::string_view::npos ? sentence : sentence.substr(space + 1));
}

bool begins_lower(UText& text, Span sentence) {
  return u_islower(utext_char32At(&text, sentence.begin)) != 0;
}

// UAX #29 knows no abbreviations: it ends a sentence in "Mr. | Smith" and "Really?" | she asked.
bool false_break(std::string_view before, std::string_view after) {
  const std::string word = last_abbreviation(before);
  if (word.empty()) return false;
  const bool initial = word.size() == 1 && word != "i" && before.size() > 2;
  if (initial || has(kTitles, word)) return true;
  return has(kShortened, word) && !has(kStarters, first_word(after));
}

}  // namespace

struct Sentences::Breaker {
  Breaker() {
    UErrorCode status = U_ZERO_ERROR;
    sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's sentence-break data is missing");
  }
  ~Breaker() { utext_close(&text); }

  std::unique_ptr<icu::BreakIterator> sentences;
  UText text = UTEXT_INITIALIZER;
};

Sentences::Sentences() : breaker_(std::make_unique<Breaker>()) {}
Sentences::~Sentences() = default;
Sentences::Sentences(Sentences&&) noexcept = default;
Sentences& Sentences::operator=(Sentences&&) noexcept = default;

std::vector<Span> Sentences::split(std::string_view paragraph) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker_->text, paragraph.data(), static_cast<int64_t>(paragraph.size()),
                 &status);
  icu::BreakIterator& breaks = *breaker_->sentences;
  breaks.setText(&breaker_->text, status);
  std::vector<Span> spans;
  int32_t begin = breaks.first();
  UText& text = breaker_->text;
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    const Span span = trimmed(text, begin, end);
    begin = end;
    if (span.empty()) continue;
    const bool joins =
        !spans.empty() && (begins_lower(text, span) ||
                           false_break(slice(paragraph, spans.back()), slice(paragraph, span)));
    if (joins) {
      spans.back().end = span.end;
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

}  // namespace slantwise
