#include "core/voice/marks.h"

#include <algorithm>
#include <array>
#include <bit>

namespace slantwise {
namespace {

constexpr char32_t kNone = 0;

// The code point that begins at `at`, and its size in bytes; a bad byte counts as one code point.
struct CodePoint {
  char32_t value = kNone;
  std::uint32_t size = 1;
};

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  const std::uint32_t size = lead < 0xC2 ? 1u : lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
  if (size == 1 || at + size > text.size()) return {lead, 1};
  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = at + 1; i < at + size; ++i) value = (value << 6) | (byte(i) & 0x3Fu);
  return {value, size};
}

char32_t before(std::string_view text, Span paragraph, std::size_t at) {
  if (at == paragraph.begin) return kNone;
  std::size_t start = at - 1;
  while (start > paragraph.begin && (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) {
    --start;
  }
  return decode(text, start).value;
}

char32_t after(std::string_view text, Span paragraph, std::size_t at) {
  return at < paragraph.end ? decode(text, at).value : kNone;
}

bool is_space(char32_t c) {
  return c == kNone || c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
         c == 0xBB || c == 0x2039 || c == 0x203A;
}
bool is_opener(char32_t c) {
  return is_space(c) || is_dash(c) || is_quote(c) || c == '(' || c == '[' || c == '{' || c == '/';
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}
bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool is_closer(char32_t c) { return !is_word(c) && c != '(' && c != '[' && c != '{' && c != '$'; }

// Which way a mark that looks the same on both sides faces.
MarkSide side_of(char32_t left, char32_t right) {
  const bool opens = is_opener(left) && !is_space(right);
  const bool closes = !is_space(left) && is_closer(right);
  if (opens == closes) return MarkSide::either;
  return opens ? MarkSide::open : MarkSide::close;
}

// Words whose first letters are dropped: the mark before them is an apostrophe.
bool begins_elision(std::string_view rest) {
  constexpr std::array<std::string_view, 9> kElisions = {"em",    "n",    "til",   "tis", "twas",
                                                         "cause", "bout", "round", "cuz"};
  if (rest.size() >= 3 && is_digit(decode(rest, 0).value) && is_digit(decode(rest, 1).value)) {
    return rest[2] == 's' || !is_word(decode(rest, 2).value);
  }
  const auto fits = [&](std::string_view word) {
    return rest.starts_with(word) &&
           (rest.size() == word.size() || !is_word(decode(rest, word.size()).value));
  };
  return std::ranges::any_of(kElisions, fits);
}

// The mark before `rest` ends an abbreviation's stem: "e.v.'s".
bool possessive_s(std::string_view rest) {
  return !rest.empty() && rest[0] == 's' && (rest.size() == 1 || !is_word(decode(rest, 1).value));
}

// “ that stands where a word ends closes what is open: somebody typed the wrong one of the pair.
MarkSide curly_side(char32_t left, char32_t right) {
  const bool ends = !is_opener(left) && (is_space(right) || right == ',' || right == '.');
  return ends ? MarkSide::close : MarkSide::open;
}

struct Finder {
  std::string_view text;
  Span paragraph;
  std::vector<Mark>& marks;

  void add(std::size_t at, std::uint32_t size, MarkFamily family, MarkSide side) {
    const auto begin = static_cast<std::uint32_t>(at);
    marks.push_back({{begin, begin + size}, family, side});
  }
  char32_t left(std::size_t at) const { return before(text, paragraph, at); }
  char32_t right(std::size_t at) const { return after(text, paragraph, at); }

  void straight(std::size_t at) {
    const bool inches = at >= paragraph.begin + 2 && is_digit(left(at)) && text[at - 2] == '\'';
    if (!inches) add(at, 1, MarkFamily::straight, side_of(left(at), right(at + 1)));
  }

  void single(std::size_t at, std::uint32_t size, char32_t mark) {
    const char32_t l = left(at);
    const char32_t r = right(at + size);
    if (is_word(l) && is_word(r)) return;
    if (l == '.' && possessive_s(text.substr(at + size, paragraph.end - at - size))) return;
    if (is_word(r) && begins_elision(text.substr(at + size, paragraph.end - at - size))) return;
    MarkSide side = mark == 0x2018 ? MarkSide::open : side_of(l, r);
    if (mark == 0x2019 && side == MarkSide::open && !is_space(l)) side = MarkSide::either;
    if (is_space(l) && is_space(r)) return;
    add(at, size, MarkFamily::single, side);
    marks.back().curled = size > 1;
  }

  // Two of the same ASCII mark in a row stand for a double mark.
  bool doubled(std::size_t at) const { return at + 1 < paragraph.end && text[at + 1] == text[at]; }

  std::size_t ascii(std::size_t at) {
    if (text[at] == '"') {
      straight(at);
    } else if (doubled(at)) {
      const MarkSide side = text[at] == '`' ? MarkSide::open : side_of(left(at), right(at + 2));
      add(at, 2, MarkFamily::ticks, side);
      return at + 2;
    } else if (text[at] == '\'') {
      single(at, 1, '\'');
    }
    return at + 1;
  }

  void other(std::size_t at, CodePoint c) {
    using enum MarkFamily;
    using enum MarkSide;
    switch (c.value) {
      case 0x201C:
        return add(at, c.size, curly, curly_side(left(at), right(at + c.size)));
      case 0x201D:
        return add(at, c.size, curly, close);
      case 0x201E:
        return add(at, c.size, low, open);
      case 0x201A:
        return add(at, c.size, low_single, open);
      case 0xAB:
        return add(at, c.size, guillemet, open);
      case 0xBB:
        return add(at, c.size, guillemet, close);
      case 0x2039:
        return add(at, c.size, angle, open);
      case 0x203A:
        return add(at, c.size, angle, close);
      case 0x300C:
        return add(at, c.size, corner, open);
      case 0x300D:
        return add(at, c.size, corner, close);
      case 0x300E:
        return add(at, c.size, white_corner, open);
      case 0x300F:
        return add(at, c.size, white_corner, close);
      case 0x2018:
      case 0x2019:
        return this->single(at, c.size, c.value);
      default:
        return;
    }
  }
};

// Bytes with which a mark may begin: " ' ` and the first bytes of « ‹ ‘ “ 「 and their like.
constexpr std::array<bool, 256> kMayBegin = [] {
  std::array<bool, 256> may{};
  for (const std::size_t byte : {0x22u, 0x27u, 0x60u, 0xC2u, 0xE2u, 0xE3u}) may[byte] = true;
  return may;
}();

// How many of the eight bytes at `text` stand before the first that kMayBegin has, or that is
// beyond ASCII: most of a text has no mark.
std::size_t plain_bytes(const char* text) {
  std::uint64_t bytes = 0;
  for (int i = 7; i >= 0; --i) bytes = bytes << 8 | static_cast<unsigned char>(text[i]);
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kTops = 0x8080808080808080u;
  const auto lacks = [&](std::uint64_t byte) {  // the lowest top bit set is that of `byte`
    const std::uint64_t other = bytes ^ (kOnes * byte);
    return (other - kOnes) & ~other;
  };
  const std::uint64_t marks = (bytes | lacks('"') | lacks('\'') | lacks('`')) & kTops;
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;  // 64 bits if there is none
}

// An apostrophe within an ASCII word.
bool within_word(std::string_view text, Span paragraph, std::size_t at) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return at > paragraph.begin && at + 1 < paragraph.end && text[at] == '\'' &&
         is_plain(text[at - 1]) && is_plain(text[at + 1]);
}

}  // namespace

void find_marks(std::string_view text, Span paragraph, std::vector<Mark>& marks) {
  Finder finder{text, paragraph, marks};
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!kMayBegin[byte] || within_word(text, paragraph, at)) {
      ++at;
      for (std::size_t skip = 8; skip == 8 && at + 8 <= paragraph.end; at += skip) {
        skip = plain_bytes(text.data() + at);
      }
    } else if (byte < 0x80) {
      at = finder.ascii(at);
    } else {
      const CodePoint c = decode(text.substr(0, paragraph.end), at);
      finder.other(at, c);
      at += c.size;
    }
  }
}

}  // namespace slantwise
