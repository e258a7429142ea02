#include "core/voice/voice_words.h"

#include <array>
#include <string_view>

namespace slantwise {
namespace {

// What each ASCII byte says of a gap.
constexpr std::array<std::uint8_t, 256> kGapBits = [] {
  std::array<std::uint8_t, 256> bits{};
  const auto set = [&](std::string_view bytes, std::uint8_t bit) {
    for (const char c : bytes) bits[static_cast<unsigned char>(c)] = bit;
  };
  set(",", gap::kComma);
  set(";", gap::kSemicolon);
  set(":", gap::kColon);
  set(".!?", gap::kTerminal);
  set("([", gap::kOpen);
  set(")]", gap::kClose);
  set(" \t\n", gap::kSpace);
  return bits;
}();

// A hyphen is a dash if it stands alone or doubled.
bool is_dash(std::string_view text, std::size_t at) {
  if (text[at] == '-') {
    return (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '-')) ||
           (at > 0 && text[at - 1] == ' ');
  }
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x80\x95";
}

// What a hyphen or the bytes of another character say of a gap.
unsigned rare_bits(std::string_view text, std::size_t at) {
  unsigned bits = is_dash(text, at) ? gap::kDash : 0;
  if (text.substr(at, 3) == "\xE2\x80\xA6") bits |= gap::kTerminal;
  if (text.substr(at, 2) == "\xC2\xA0") bits |= gap::kSpace;
  return bits;
}

std::uint8_t gap_of(std::string_view text) {
  if (text.size() == 1 && text[0] == ' ') return gap::kSpace;  // three in four
  unsigned bits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    bits |= kGapBits[c];
    if (c == '-' || c == 0xE2 || c == 0xC2) bits |= rare_bits(text, at);
  }
  return static_cast<std::uint8_t>(bits);
}

bool is_capital(std::string_view word) {
  const auto c = static_cast<unsigned char>(word[0]);
  if (c < 0x80) return c - unsigned{'A'} < 26u;
  const auto next = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0u;
  if (c == 0xC3) return next >= 0x80 && next <= 0x9E;
  return c == 0xD0 && next <= 0xAF;  // Cyrillic
}

bool is_possessive(std::string_view word) {
  if (word.size() < 2) return false;
  const char mark = word[word.size() - 2];  // either one's last byte; no branch for most words
  const bool may_be = (word.back() == 's') & ((mark == '\'') | (mark == '\x99'));
  return may_be && (mark == '\'' || word.ends_with("\u2019s"));
}

bool ends_sentence(const VoiceWord& last, const VoiceWord& next) {
  const bool stop = (next.gap & gap::kTerminal) != 0 && (next.gap & gap::kSpace) != 0;
  if (!stop || (last.traits & trait::kAbbreviation) != 0) return false;
  if (last.quote >= 0 && last.quote == next.quote) return false;
  return next.capital || next.digit || next.quote >= 0;
}

}  // namespace

void WordReader::look_up(const Document& document) {
  entries_.clear();
  for (const std::string& term : document.terms) {
    const WordFacts* facts = table_->find(term);
    entries_.push_back({term, facts, facts ? facts->traits : traits_of_ending(term)});
  }
}

// The word `at` of `text`, with what stands before it since `end`.
inline VoiceWord WordReader::read_word(std::string_view text, std::uint32_t end, Span at,
                                       const Entry& entry) {
  const std::string_view shown = text.substr(at.begin, at.size());
  VoiceWord word;
  word.gap = gap_of(text.substr(end, at.begin - end));
  word.capital = is_capital(shown);
  word.digit = shown[0] >= '0' && shown[0] <= '9';
  word.possessive = is_possessive(shown);
  word.traits = entry.traits;
  if (shown.size() == 1 && word.capital) word.traits |= trait::kAbbreviation;  // an initial
  word.word = entry.word;
  word.facts = entry.facts;
  return word;
}

std::span<const VoiceWord> WordReader::read(const Document& document,
                                            std::span<const Quote> quotes) {
  const Tokens& tokens = document.tokens;
  look_up(document);
  words_.clear();
  words_.reserve(tokens.size());
  std::size_t quote = 0;
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t begin = tokens.begin[i];
    const Span at{begin, begin + tokens.length[i]};
    VoiceWord& word = words_.emplace_back(
        read_word(document.text, end, at, entries_[static_cast<std::size_t>(tokens.term[i])]));
    end = at.end;
    while (quote < quotes.size() && (quotes[quote].nested || quotes[quote].outer.end <= begin)) {
      ++quote;
    }
    if (quote < quotes.size() && quotes[quote].outer.contains(begin)) {
      word.quote = static_cast<int>(quote);
    }
  }
  return words_;
}

void find_units(std::span<const VoiceWord> words, Span tokens,
                std::vector<AttributionUnit>& units) {
  units.clear();
  AttributionUnit unit{{tokens.begin, tokens.begin}};
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (i > tokens.begin && ends_sentence(words[i - 1], words[i])) {
      units.push_back(unit);
      unit = {{i, i}};
    }
    unit.tokens.end = i + 1;
    unit.traits |= words[i].traits;
    unit.quoted |= words[i].quote >= 0;
  }
  if (!tokens.empty()) units.push_back(unit);
}

}  // namespace slantwise
