#include "core/clean/misread.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

// What windows-1252 makes of 80 to 9F; 0: nothing, and such bytes stay as they are.
constexpr std::array<UChar32, 32> kWestern = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// What windows-1251 makes of 80 to BF; the rest are the letters from U+0410 on.
constexpr std::array<UChar32, 64> kCyrillic = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409,
    0x2039, 0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x0098, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0,
    0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB,
    0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6,
    0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

template <std::size_t N>
unsigned char upper_byte(const std::array<UChar32, N>& table, UChar32 c) {
  const auto found = std::ranges::find(table, c);
  if (c <= 0 || found == table.end()) return 0;
  return static_cast<unsigned char>(0x80 + (found - table.begin()));
}

// The byte that was read as `c`, or 0. ISO-8859-1 keeps 80 to 9F.
unsigned char western_byte(UChar32 c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  return upper_byte(kWestern, c);
}

unsigned char cyrillic_byte(UChar32 c) {
  if (c >= 0x0410 && c <= 0x044F) return static_cast<unsigned char>(c - 0x0410 + 0xC0);
  return upper_byte(kCyrillic, c);
}

UChar32 read_as_1251(unsigned char byte) {
  return byte < 0xC0 ? kCyrillic[byte - 0x80] : 0x0410 + byte - 0xC0;
}

// Bytes of the character that `lead` begins, if texts that are read here may hold it; or 0.
std::size_t length_after(unsigned char lead) {
  const bool latin = (lead >= 0xC2 && lead <= 0xC6) || lead == 0xCB;
  const bool cyrillic = lead >= 0xD0 && lead <= 0xD2;
  if (latin || cyrillic) return 2;
  if (lead == 0xE2) return 3;
  return lead == 0xF0 ? 4 : 0;
}

bool is_cyrillic(UChar32 c) { return c >= 0x0400 && c < 0x0480; }

bool is_meant(UChar32 c) {
  const bool letter = c >= 0xA0 && c < 0x0180;
  const bool sign = c >= 0x2000 && c < 0x2800;
  // What windows-1251 and 1252 have besides: an outer layer is made of it.
  if (c == 0x0192 || c == 0x02C6 || c == 0x02DC || c == 0x0490 || c == 0x0491) return true;
  return letter || is_cyrillic(c) || sign || (c >= 0x1F000 && c < 0x20000);
}

bool is_c1(UChar32 c) { return c >= 0x80 && c < 0xA0; }

// The character of two bytes that ends at `end`, or something negative.
UChar32 before_end(std::string_view text, std::size_t end) {
  std::size_t at = end - 2;
  return take_or_negative(text.substr(0, end), at);
}

UChar32 first_of(std::string_view text) {
  std::size_t at = 0;
  return at < text.size() ? take_or_negative(text, at) : ' ';
}

bool is_cyrillic_before(std::string_view text, std::size_t at) {
  return at >= 2 && is_cyrillic(first_of(text.substr(at - 2, 2)));
}

// The bytes of UTF-8 that stand at `at`, each read as a character; empty if there are none.
Misreading read_bytes(std::string_view text, std::size_t at, unsigned char (*byte_of)(UChar32)) {
  Misreading found{.begin = at, .end = at, .meant = {}};
  std::size_t length = 1;
  while (found.meant.size() < length && found.end < text.size()) {
    const UChar32 c = take_or_negative(text, found.end);
    const unsigned char byte = c < 0 ? 0 : byte_of(c);
    const bool first = found.meant.empty();
    if (byte == 0 || (!first && byte >= 0xC0)) return {};
    if (first && (length = length_after(byte)) == 0) return {};
    found.meant += static_cast<char>(byte);
  }
  std::size_t read = 0;
  const UChar32 meant = take_or_negative(found.meant, read);
  // A control character is what an outer layer has left of a byte that an inner one needs.
  const bool left = is_c1(meant) && is_c1(before_end(text, found.end));
  const bool whole = found.meant.size() == length && (left || is_meant(meant));
  return whole && read == length ? found : Misreading{};
}

// A closing mark whose last byte, 9D, is nothing in windows-1252 and got lost on the way.
Misreading cut_mark(std::string_view text, std::size_t at) {
  constexpr std::string_view kMark = "\u00E2\u20AC";
  if (!text.substr(at).starts_with(kMark)) return {};
  const std::size_t end = at + kMark.size();
  const UChar32 after = first_of(text.substr(end));
  if (after >= 0x80 || u_isalnum(after)) return {};
  return {.begin = at, .end = end, .meant = "\u201D", .cut = true};
}

}  // namespace

std::optional<Misreading> Misreadings::next() {
  switch (how_) {
    case Misread::utf8_as_1252:
      return next_western();
    case Misread::utf8_as_1251:
      return next_in_row();
    case Misread::cyrillic_as_1252:
      return next_letter();
    case Misread::nothing:
      break;
  }
  return std::nullopt;
}

// Every lead byte that is looked for stands between U+00C2 and U+00F0: C3 in UTF-8.
std::optional<Misreading> Misreadings::next_western() {
  for (at_ = text_.find('\xC3', at_); at_ != text_.npos; at_ = text_.find('\xC3', at_ + 1)) {
    Misreading found = read_bytes(text_, at_, western_byte);
    if (found.meant.empty()) found = cut_mark(text_, at_);
    if (found.meant.empty()) continue;
    if (is_cyrillic(first_of(found.meant))) found.cyrillic_in_row = 1;
    at_ = found.end;
    return found;
  }
  return std::nullopt;
}

// Moves to the next row of places with no letter of Cyrillic right before or behind it: what is
// read as windows-1251 looks like its letters.
bool Misreadings::find_row() {
  for (at_ = text_.find_first_of("\xD0\xD1", at_); at_ != text_.npos;
       at_ = text_.find_first_of("\xD0\xD1", at_)) {
    row_end_ = at_;
    cyrillic_ = 0;
    while (row_end_ < text_.size()) {
      const Misreading one = read_bytes(text_, row_end_, cyrillic_byte);
      if (one.meant.empty()) break;
      cyrillic_ += is_cyrillic(first_of(one.meant));
      row_end_ = one.end;
    }
    const bool alone =
        !is_cyrillic_before(text_, at_) && !is_cyrillic(first_of(text_.substr(row_end_)));
    if (row_end_ > at_ && alone) return true;
    at_ = row_end_ > at_ ? row_end_ : at_ + 1;
  }
  return false;
}

std::optional<Misreading> Misreadings::next_in_row() {
  if (at_ == row_end_ && !find_row()) return std::nullopt;
  if (at_ == text_.npos) return std::nullopt;
  Misreading found = read_bytes(text_, at_, cyrillic_byte);
  found.cyrillic_in_row = cyrillic_;
  at_ = found.end;
  return found;
}

std::optional<Misreading> Misreadings::next_letter() {
  while (at_ < text_.size()) {
    const std::size_t begin = at_;
    const UChar32 c = take_or_negative(text_, at_);
    const unsigned char byte = c < 0x80 ? 0 : western_byte(c);
    if (byte == 0) continue;
    const UChar32 meant = read_as_1251(byte);
    return Misreading{.begin = begin, .end = at_, .meant = utf8(meant), .cyrillic_in_row = 1};
  }
  return std::nullopt;
}

}  // namespace slantwise
