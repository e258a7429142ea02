#include "core/text/news_sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

// Sorted. A title never ends a sentence.
constexpr std::array<std::string_view, 26> kTitles = {
    "adm",  "atty", "brig", "capt", "cmdr",   "col",  "cpl", "dr",  "gen",
    "gov",  "hon",  "lt",   "maj",  "messrs", "mr",   "mrs", "ms",  "msgr",
    "prof", "rep",  "reps", "rev",  "sen",    "sens", "sgt", "supt"};

// Sorted. Written with a capital they end a sentence only before a usual first word.
constexpr std::array<std::string_view, 52> kShortened = {
    "apr",  "ariz", "aug",  "ave",  "blvd", "calif", "co", "colo", "conn", "corp", "d-calif",
    "dec",  "del",  "dept", "feb",  "fla",  "ft",    "ga", "ill",  "inc",  "jan",  "jr",
    "ltd",  "mar",  "mass", "md",   "mich", "minn",  "mo", "mt",   "nev",  "nov",  "oct",
    "okla", "ore",  "pa",   "ph.d", "sec",  "sept",  "sr", "st",   "ste",  "tenn", "tex",
    "univ", "va",   "vt",   "wash", "wis",  "wyo",   "yd", "yr"};

// Sorted. The same in lower case.
constexpr std::array<std::string_view, 5> kLowerShortened = {"al", "approx", "cf", "est", "vs"};

// Sorted.
constexpr std::array<std::string_view, 41> kStarters = {
    "a",     "according", "after", "all", "also", "although", "an",    "and", "as",   "at",   "but",
    "by",    "even",      "for",   "he",  "how",  "however",  "i",     "if",  "in",   "it",   "its",
    "last",  "meanwhile", "mr",    "no",  "on",   "she",      "since", "so",  "some", "that", "the",
    "there", "they",      "this",  "we",  "what", "when",     "while", "with"};

// Sorted.
constexpr std::array<std::string_view, 16> kSaid = {
    "added", "adds", "asked",   "asks", "continued", "exclaimed", "replied", "replies",
    "said",  "says", "shouted", "told", "tweeted",   "wondered",  "writes",  "wrote"};

constexpr std::array<std::string_view, 12> kMonths = {"apr", "aug", "dec", "feb", "jan", "jul",
                                                      "jun", "mar", "may", "nov", "oct", "sep"};

static_assert(std::ranges::is_sorted(kTitles) && std::ranges::is_sorted(kShortened) &&
              std::ranges::is_sorted(kLowerShortened) && std::ranges::is_sorted(kStarters) &&
              std::ranges::is_sorted(kSaid) && std::ranges::is_sorted(kMonths));

template <std::size_t size>
bool has(const std::array<std::string_view, size>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

std::string lower(std::string_view word) {
  std::string lowered(word);
  for (char& c : lowered) c = is_upper(c) ? static_cast<char>(c + 32) : c;
  return lowered;
}

bool is_quote(UChar32 c) {
  return c == '"' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0x201C || c == 0xBB;
}

// Calls take(word) for the words of a text, runs of ASCII letters and digits, until it says false.
template <typename Take>
void for_words(std::string_view text, const Take& take) {
  const auto in_word = [&](std::size_t at) { return is_letter(text[at]) || is_digit(text[at]); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && in_word(at)) ++at;
    if (at > begin && !take(text.substr(begin, at - begin))) return;
  }
}

std::string_view first_word(std::string_view text) {
  std::string_view first;
  for_words(text, [&](std::string_view word) {
    first = word;
    return false;
  });
  return first;
}

// The last word of a sentence without its full stop; empty if it ends otherwise or in a long word.
std::string_view last_abbreviation(std::string_view sentence) {
  if (!sentence.ends_with('.')) return {};
  sentence.remove_suffix(1);
  std::size_t begin = sentence.size();
  while (begin > 0 && (is_letter(sentence[begin - 1]) || sentence[begin - 1] == '.' ||
                       sentence[begin - 1] == '-')) {
    --begin;
  }
  constexpr std::size_t kLongest = 8;
  const bool joined = begin > 0 && (sentence[begin - 1] & 0x80) && (sentence[begin - 1] & 0x40);
  return sentence.size() - begin > kLongest || joined ? std::string_view() : sentence.substr(begin);
}

// "B", "J.R", "U.S", "p.m": single letters between full stops.
bool are_initials(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at % 2 == 0 ? !is_letter(word[at]) : word[at] != '.') return false;
  }
  return word.size() % 2 == 1;
}

bool ends_shortened(std::string_view before, std::string_view after) {
  const std::string_view written = last_abbreviation(before);
  if (written.empty()) return false;
  const std::string word = lower(written);
  if (has(kTitles, word)) return true;
  if (word == "no") return is_upper(written[0]) && is_digit(after[0]);
  const bool initials = are_initials(written) && word != "i" && before.size() > 2;
  const bool listed = is_upper(written[0]) ? has(kShortened, word) : has(kLowerShortened, word);
  if (!initials && !listed) return false;
  const std::string_view next = first_word(after);
  return next.empty() || !has(kStarters, lower(next));
}

// “Really?” | Mayor Ode asked.
bool goes_on_after_quote(std::string_view before, std::string_view after) {
  std::size_t at = before.size();
  if (!is_quote(take_back(before, at)) || at == 0) return false;
  const UChar32 mark = take_back(before, at);
  if (mark != '?' && mark != '!' && mark != 0x2026) return false;
  constexpr std::size_t kReach = 6;  // words
  std::size_t place = 0;
  bool said = false;
  for_words(after, [&](std::string_view word) {
    if (place++ == 0) return is_upper(word[0]);
    said = has(kSaid, word);
    return !said && place < kReach;
  });
  return said;
}

// "HARBOR, March 3." and "/NNA/.": capitals, months and numbers, with a number or a slash.
bool is_dateline(std::string_view before) {
  constexpr std::size_t kLongest = 80;
  if (before.size() > kLongest || !before.ends_with('.')) return false;
  bool fits = true, marked = false;
  std::size_t names = 0;
  for_words(before, [&](std::string_view word) {
    const bool capitals = std::ranges::all_of(word, is_upper);
    const bool number = std::ranges::all_of(word, is_digit);
    const bool month = is_upper(word[0]) && has(kMonths, lower(word.substr(0, 3)));
    marked = marked || number;
    names += capitals && word.size() > 1;
    fits = capitals || number || month;
    return fits;
  });
  return fits && names > 0 && (marked || before.find('/') != std::string_view::npos);
}

// The standard ends a sentence at every line end; a wrapped line goes on.
bool is_wrapped(std::string_view paragraph, Span before, Span after) {
  const std::string_view gap = paragraph.substr(before.end, after.begin - before.end);
  if (gap.find('\n') == std::string_view::npos) return false;
  const std::string_view sentence = slice(paragraph, before);
  std::size_t at = sentence.size();
  UChar32 last = take_back(sentence, at);
  while (at > 0 && (is_quote(last) || last == ')' || last == ']')) last = take_back(sentence, at);
  return !u_hasBinaryProperty(last, UCHAR_S_TERM) && last != 0x2026;
}

}  // namespace

bool is_one_sentence(std::string_view paragraph, Span before, Span after,
                     const ShortenedWords* words) {
  const std::string_view first = slice(paragraph, before), second = slice(paragraph, after);
  std::size_t at = 0;
  if (u_islower(take(second, at))) return true;
  if (before.begin == 0 && is_dateline(first)) return true;
  const bool shortened =
      words == nullptr ? ends_shortened(first, second) : goes_on(*words, first, second);
  return shortened || goes_on_after_quote(first, second) || is_wrapped(paragraph, before, after);
}

}  // namespace slantwise
