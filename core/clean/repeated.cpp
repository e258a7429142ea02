#include "core/clean/repeated.h"

#include <xxhash.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/clean/boilerplate.h"
#include "core/clean/paragraphs.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::size_t kFewestParagraphs = 3;  // a shorter text has no edge
constexpr std::size_t kEdge = 3;              // paragraphs from the beginning or the end
constexpr std::size_t kShortestSentence = 4;  // words
constexpr std::size_t kShortLine = 4;         // words: a subhead, unless it stands at the edge
constexpr std::size_t kMostCounters = 2;      // numbers of a line that may differ
constexpr std::size_t kLongestLine = 5000;    // bytes: longer ones are no line
constexpr std::size_t kShingle = 8;           // words: five in a row are common among strangers

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "14 of 15" is two numbers, and so is "8:44".
std::size_t numbers_in(std::string_view text) {
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]))) ++numbers;
  }
  return numbers;
}

// Dashes, curly marks, no-break spaces: what stands at `at` is no letter, and ends behind this many
// bytes; 0 for anything else.
std::size_t sign_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  if (byte(at) == 0xE2 && byte(at + 1) == 0x80) return 3;
  const bool latin = byte(at) == 0xC2 && byte(at + 1) < 0xC0;
  return latin && byte(at + 1) != 0xAA && byte(at + 1) != 0xB5 && byte(at + 1) != 0xBA ? 2 : 0;
}

// True if only ASCII letters stand in `text`: then folding is cheap.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::size_t size = ascii ? 1 : sign_size(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

// Letters and digits, folded. One or two numbers are counters or times, and each becomes one 0;
// more of them are figures. Empty for a line of signs.
std::string key_text(std::string_view text) {
  const bool counters = numbers_in(text) <= kMostCounters;
  const bool plain = is_plain(text);
  const std::string folded = plain ? std::string() : fold(text);
  std::string key;
  key.reserve(text.size());
  for (char c : plain ? text : std::string_view(folded)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool other = !plain && static_cast<unsigned char>(c) >= 0x80;
    if (is_digit(c)) {
      if (!counters) key += c;
      if (counters && !key.ends_with('0')) key += '0';
    } else if ((c >= 'a' && c <= 'z') || other) {
      key += c;
    }
  }
  return key;
}

std::uint64_t key_of(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

// " “ ” «
bool has_quote(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') return true;
    const std::string_view rest = text.substr(at, 3);
    if (text[at] == '\xE2' && (rest == "\u201C" || rest == "\u201D")) return true;
    if (text[at] == '\xC2' && rest.starts_with("\u00AB")) return true;
  }
  return false;
}

bool is_left(const Paragraph& paragraph) {
  return paragraph.zone != Zone::boilerplate && paragraph.zone != Zone::caption;
}

// Everything of a document that may be repeated.
class Collector {
 public:
  Collector(const Document& document, std::uint32_t outlet, std::uint32_t number)
      : document_(document), outlet_(outlet), number_(number) {
    const bool titled = !document.article.title.empty();
    for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
      const Paragraph& paragraph = document.paragraphs[p];
      if (p == 0 && titled && paragraph.zone == Zone::headline) continue;
      if (is_left(paragraph)) left_.push_back(p);
    }
  }

  void collect(Repeats repeats, std::vector<Unit>& units) const {
    if (left_.size() < kFewestParagraphs) return;
    for (std::size_t at = 0; at < left_.size(); ++at) {
      const Paragraph& paragraph = document_.paragraphs[left_[at]];
      const bool edge = is_edge(at);
      const std::string_view text = slice(document_.text, paragraph.span);
      const bool label = !has_words(text, kShortLine + 1);
      const Shape shape = is_prose(text) ? Shape::prose : label ? Shape::label : Shape::line;
      add({paragraph.span, shape, has_quote(text), ends_sentence(text), edge}, units);
      if (edge && repeats == Repeats::all) add_sentences(paragraph, units);
    }
  }

  void collect_shingles(std::vector<Unit>& units) const {
    if (left_.size() < kFewestParagraphs) return;
    for (std::size_t at = 0; at < left_.size(); ++at) {
      const Paragraph& paragraph = document_.paragraphs[left_[at]];
      if (is_edge(at) && !has_quote(slice(document_.text, paragraph.span))) {
        add_shingles(paragraph, units);
      }
    }
  }

 private:
  bool is_edge(std::size_t at) const { return at < kEdge || at + kEdge >= left_.size(); }

  void add_shingles(const Paragraph& paragraph, std::vector<Unit>& units) const {
    std::vector<std::uint64_t> words;
    for (std::uint32_t at = paragraph.tokens.begin; at < paragraph.tokens.end; ++at) {
      words.push_back(key_of(key_text(slice(document_.text, token(at)))));
    }
    for (std::size_t at = 0; at + kShingle <= words.size(); ++at) {
      const auto first = paragraph.tokens.begin + static_cast<std::uint32_t>(at);
      if (document_.tokens.sentence[first] != document_.tokens.sentence[first + kShingle - 1]) {
        continue;
      }
      const Span span{token(first).begin, token(first + kShingle - 1).end};
      const std::uint64_t key = XXH3_64bits(&words[at], kShingle * sizeof(std::uint64_t));
      units.push_back({{span, Shape::shingle, false, false, true}, key, outlet_, number_});
    }
  }

  Span token(std::uint32_t at) const {
    const std::uint32_t begin = document_.tokens.begin[at];
    return {begin, begin + document_.tokens.length[at]};
  }

  void add_sentences(const Paragraph& paragraph, std::vector<Unit>& units) const {
    const auto first = std::ranges::lower_bound(document_.sentences, paragraph.span.begin, {},
                                                [](const Sentence& s) { return s.span.begin; });
    auto last = first;
    while (last != document_.sentences.end() && last->span.begin < paragraph.span.end) ++last;
    if (last - first < 2 || has_quote(slice(document_.text, paragraph.span))) return;
    for (auto at = first; at != last; ++at) {
      const Span span = trim(document_.text, at->span);
      if (!has_words(slice(document_.text, span), kShortestSentence)) continue;
      add({span, Shape::sentence, false, true, true}, units);
    }
  }

  void add(Found found, std::vector<Unit>& units) const {
    const std::string_view text = slice(document_.text, found.span);
    if (text.size() > kLongestLine) return;
    const std::string key = key_text(text);
    if (key.empty()) return;
    units.push_back({found, key_of(key), outlet_, number_});
  }

  const Document& document_;
  std::uint32_t outlet_;
  std::uint32_t number_;
  std::vector<std::size_t> left_;  // paragraphs that no rule cuts
};

}  // namespace

void collect_units(const Document& document, UnitOrigin origin, Repeats repeats,
                   std::vector<Unit>& units) {
  const Collector collector(document, origin.outlet, origin.document);
  collector.collect(repeats, units);
  if (repeats == Repeats::all) collector.collect_shingles(units);
}

}  // namespace slantwise
