#include "models/event_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/text/unicode.h"
#include "models/event_weights.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kHeadlineCounts = 2;
// Words after the headline that say what the text is about, rather than what it mentions.
constexpr std::size_t kOpening = 120;
constexpr std::size_t kFirstSentence = 30;  // words of it stand for a headline

// Days and months are names that tie nothing.
bool names_a_time(std::string_view key) {
  static constexpr std::array<std::string_view, 36> kTimes = {
      "apr",      "april",   "aug",      "august",   "dec",    "december",  "feb",      "february",
      "fri",      "friday",  "jan",      "january",  "jul",    "july",      "jun",      "june",
      "mar",      "march",   "may",      "mon",      "monday", "nov",       "november", "oct",
      "october",  "sat",     "saturday", "sep",      "sept",   "september", "sun",      "sunday",
      "thursday", "tuesday", "wed",      "wednesday"};
  return std::ranges::binary_search(kTimes, key);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Two digits or more, and no year.
bool is_telling_number(std::string_view key) {
  const auto digits = std::ranges::count_if(key, is_digit);
  if (digits < 2) return false;
  const bool year = key.size() == 4 && digits == 4 && (key[0] == '1' || key[0] == '2');
  return !year;
}

std::string_view word_at(const Document& document, std::size_t at) {
  return std::string_view(document.text)
      .substr(document.tokens.begin[at], document.tokens.length[at]);
}

bool is_capitalized(std::string_view surface, std::string_view key) {
  const std::size_t first = next_code_point(surface, 0);
  return surface.substr(0, first) != key.substr(0, first);
}

// A capital there says nothing: it begins a sentence, a quotation or what follows a colon.
bool begins_something(const Document& document, std::size_t at) {
  const std::uint32_t begin = document.tokens.begin[at];
  if (at == document.sentences[document.tokens.sentence[at]].tokens.begin || begin < 2) return true;
  const std::string_view text = document.text;
  if (text[begin - 1] == ' ') return text[begin - 2] == ':' || text[begin - 2] == '\n';
  return text[begin - 1] != '-' && text[begin - 1] != '(';
}

bool is_name(const Document& document, std::size_t at, std::string_view key) {
  return key.size() > 1 && document.tokens.zone[at] != Zone::headline &&
         is_capitalized(word_at(document, at), key) && !begins_something(document, at) &&
         !names_a_time(key);
}

// REQUIRES: names are sorted.
std::vector<WordCount> counted(std::vector<std::uint32_t>& seen,
                               std::span<const std::uint32_t> names) {
  std::vector<WordCount> out;
  std::ranges::sort(seen);
  for (const std::uint32_t word : seen) {
    if (out.empty() || out.back().word != word) {
      out.push_back({word, 0, std::ranges::binary_search(names, word)});
    }
    ++out.back().count;
  }
  return out;
}

void sort_once(std::vector<std::uint32_t>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

class Reader {
 public:
  explicit Reader(const Corpus& corpus) : corpus_(corpus), stop_(corpus.vocabulary.size()) {
    for (std::size_t term = 0; term < stop_.size(); ++term) {
      stop_[term] = is_function_word(key(term)) ? 1 : 0;
    }
  }

  RawText read(const Document& document) const {
    RawText out;
    std::vector<std::uint32_t> all, opening, names, first;
    std::size_t body = 0;  // words of it so far
    std::uint32_t sentence = 0;
    for (std::size_t at = 0; at < document.tokens.size(); ++at) {
      if (!in_scope(document.tokens, at, Scope::all)) continue;
      const bool headline = document.tokens.zone[at] == Zone::headline;
      if (!headline && ++body == 1) sentence = document.tokens.sentence[at];
      const auto word = static_cast<std::uint32_t>(document.tokens.term[at]);
      if (stop_[word] != 0) continue;
      all.insert(all.end(), headline ? kHeadlineCounts : 1, word);
      if (body <= kOpening) opening.insert(opening.end(), headline ? kHeadlineCounts : 1, word);
      if (headline) out.title.push_back(word);
      if (!headline && body <= kFirstSentence && document.tokens.sentence[at] == sentence) {
        first.push_back(word);
      }
      if (is_name(document, at, key(word))) names.push_back(word);
      if (is_telling_number(key(word))) out.marks.push_back(word);
    }
    std::ranges::sort(names);
    out.all = counted(all, names);
    out.opening = counted(opening, names);
    out.marks.insert(out.marks.end(), names.begin(), names.end());
    sort_once(out.marks);
    if (out.title.empty()) out.title = std::move(first);
    sort_once(out.title);
    return out;
  }

 private:
  std::string_view key(std::size_t term) const {
    return corpus_.vocabulary.term(TermId{static_cast<std::uint32_t>(term)});
  }

  const Corpus& corpus_;
  std::vector<char> stop_;
};

// The document that speaks for each family, and the middle one of its dates.
std::vector<EventText> texts_of(const Corpus& corpus, const Families& families) {
  std::vector<std::vector<std::int32_t>> days(families.count);
  std::vector<std::uint32_t> first(families.count, 0);
  std::vector<bool> known(families.count, false);
  const auto later = [&](const Article& a, const Article& b) {
    if (a.date.empty() != b.date.empty()) return a.date.empty();
    return std::tie(a.date, a.id) > std::tie(b.date, b.id);
  };
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const std::uint32_t family = families.of[d];
    const Article& article = corpus.documents[d].article;
    const std::int32_t day = day_of(article.date);
    if (day != kNoDay) days[family].push_back(day);
    if (!known[family] || later(corpus.documents[first[family]].article, article))
      first[family] = d;
    known[family] = true;
  }
  std::vector<EventText> out(families.count);
  for (std::size_t family = 0; family < out.size(); ++family) {
    out[family].document = first[family];
    if (days[family].empty()) continue;
    std::ranges::sort(days[family]);
    out[family].day = days[family][(days[family].size() - 1) / 2];
  }
  return out;
}

}  // namespace

std::int32_t day_of(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return kNoDay;
  int part[3] = {};
  constexpr std::size_t kFrom[] = {0, 5, 8}, kLength[] = {4, 2, 2};
  for (int i = 0; i < 3; ++i) {
    const std::string_view digits = date.substr(kFrom[i], kLength[i]);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), part[i]);
    if (error != std::errc() || end != digits.data() + digits.size()) return kNoDay;
  }
  auto [year, month, day] = std::tuple{part[0], part[1], part[2]};
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return kNoDay;
  // Years that begin in March have their leap day at the end.
  year -= month <= 2 ? 1 : 0;
  return 365 * year + year / 4 - year / 100 + year / 400 +
         (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 307;
}

std::vector<EventText> event_texts(const Corpus& corpus, const Families& families,
                                   const ForEach& for_each) {
  std::vector<EventText> out = texts_of(corpus, families);
  const Reader reader(corpus);
  std::vector<RawText> raw(out.size());
  for_each(out.size(),
           [&](std::size_t i) { raw[i] = reader.read(corpus.documents[out[i].document]); });
  weigh_words(raw, corpus.vocabulary.size(), out, for_each);
  return out;
}

}  // namespace slantwise
