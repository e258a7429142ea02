#include "core/voice/voice_words.h"

#include <string_view>

namespace slantwise {
namespace {

std::uint8_t gap_bit(unsigned char c) {
  switch (c) {
    case ',':
      return gap::kComma;
    case ';':
      return gap::kSemicolon;
    case ':':
      return gap::kColon;
    case '.':
    case '!':
    case '?':
      return gap::kTerminal;
    case '(':
    case '[':
      return gap::kOpen;
    case ')':
    case ']':
      return gap::kClose;
    case ' ':
    case '\t':
    case '\n':
      return gap::kSpace;
    default:
      return 0;
  }
}

// A hyphen is a dash if it stands alone or doubled.
bool is_dash(std::string_view text, std::size_t at) {
  if (text[at] == '-') {
    return (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '-')) ||
           (at > 0 && text[at - 1] == ' ');
  }
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x80\x95";
}

std::uint8_t gap_of(std::string_view text) {
  if (text.size() == 1 && text[0] == ' ') return gap::kSpace;  // three in four
  unsigned bits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    bits |= gap_bit(c);
    if ((c == '-' || c == 0xE2) && is_dash(text, at)) bits |= gap::kDash;
    if (text.substr(at, 3) == "\xE2\x80\xA6") bits |= gap::kTerminal;
    if (text.substr(at, 2) == "\xC2\xA0") bits |= gap::kSpace;
  }
  return static_cast<std::uint8_t>(bits);
}

bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  const auto c = static_cast<unsigned char>(word[0]);
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto next = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0u;
  if (c == 0xC3) return next >= 0x80 && next <= 0x9E;
  return c == 0xD0 && next <= 0xAF;  // Cyrillic
}

bool is_possessive(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("\u2019s");
}

// What every distinct word is, looked up once.
struct Entry {
  WordTraits traits;
  std::span<const Cue> cues;
};

std::vector<Entry> look_up(const Document& document, const CueList& cues) {
  std::vector<Entry> entries;
  entries.reserve(document.terms.size());
  for (const std::string& term : document.terms) {
    const std::size_t hash = WordHash()(term);
    entries.push_back({word_traits(term, hash), cues.starting_with(term, hash)});
  }
  return entries;
}

bool ends_sentence(const VoiceWord& last, const VoiceWord& next) {
  const bool stop = (next.gap & gap::kTerminal) != 0 && (next.gap & gap::kSpace) != 0;
  if (!stop || (last.traits & trait::kAbbreviation) != 0) return false;
  if (last.quote >= 0 && last.quote == next.quote) return false;
  return next.capital || next.digit || next.quote >= 0;
}

}  // namespace

std::vector<VoiceWord> read_words(const Document& document, std::span<const Quote> quotes,
                                  const CueList& cues) {
  const Tokens& tokens = document.tokens;
  const std::vector<Entry> entries = look_up(document, cues);
  const std::string_view text = document.text;
  std::vector<VoiceWord> words(tokens.size());
  std::size_t quote = 0;
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t begin = tokens.begin[i];
    VoiceWord& word = words[i];
    const Entry& entry = entries[static_cast<std::size_t>(tokens.term[i])];
    word.traits = entry.traits;
    word.cues = entry.cues;
    word.word = document.terms[static_cast<std::size_t>(tokens.term[i])];
    word.capital = is_capital(text.substr(begin, tokens.length[i]));
    word.digit = text[begin] >= '0' && text[begin] <= '9';
    word.possessive = is_possessive(text.substr(begin, tokens.length[i]));
    word.gap = gap_of(text.substr(end, begin - end));
    end = begin + tokens.length[i];
    while (quote < quotes.size() && (quotes[quote].nested || quotes[quote].outer.end <= begin)) {
      ++quote;
    }
    if (quote < quotes.size() && quotes[quote].outer.contains(begin)) {
      word.quote = static_cast<int>(quote);
    }
    if (tokens.length[i] == 1 && word.capital) word.traits |= trait::kAbbreviation;  // an initial
  }
  return words;
}

std::vector<Span> attribution_units(std::span<const VoiceWord> words, Span tokens) {
  std::vector<Span> units;
  std::uint32_t start = tokens.begin;
  for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    if (!ends_sentence(words[i - 1], words[i])) continue;
    units.push_back({start, i});
    start = i;
  }
  if (start < tokens.end) units.push_back({start, tokens.end});
  return units;
}

}  // namespace slantwise
