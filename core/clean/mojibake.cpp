#include "core/clean/mojibake.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace slantwise {
namespace {

// What windows-1252 makes of 80 to 9F; 0: nothing, and such bytes stay as they are.
constexpr std::array<UChar32, 32> kUpper = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

UChar32 take(std::string_view text, std::size_t& at) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  UChar32 c;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
#pragma GCC diagnostic pop
}

// The byte that was read as `c`, or 0. ISO-8859-1 keeps 80 to 9F.
unsigned char byte_of(UChar32 c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  const auto found = std::ranges::find(kUpper, c);
  if (c <= 0 || found == kUpper.end()) return 0;
  return static_cast<unsigned char>(0x80 + (found - kUpper.begin()));
}

// Bytes of the character that `lead` begins, if texts that are read here may hold it; or 0.
std::size_t length_after(unsigned char lead) {
  const bool latin = lead >= 0xC2 && lead <= 0xC5;
  const bool cyrillic = lead == 0xD0 || lead == 0xD1;
  if (latin || cyrillic) return 2;
  if (lead == 0xE2) return 3;
  return lead == 0xF0 ? 4 : 0;
}

bool is_meant(UChar32 c) {
  const bool letter = c >= 0xA0 && c < 0x0180;
  const bool cyrillic = c >= 0x0400 && c < 0x0480;
  const bool sign = c >= 0x2000 && c < 0x2800;
  return letter || cyrillic || sign || (c >= 0x1F000 && c < 0x20000);
}

UChar32 before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && U8_IS_TRAIL(text[begin])) --begin;
  return take(text, begin);
}

bool is_certain(std::string_view text, std::size_t at, const Mojibake& found) {
  std::size_t next = at;
  take(text, next);
  const UChar32 second = take(text, next);
  if (found.meant.size() > 2) return second == 0x20AC || found.meant.size() > 3;
  if (u_isalpha(second) || u_isspace(second) || second == 0xAD) return false;
  std::size_t after = at + found.size;
  const bool letter_after = after < text.size() && u_isalpha(take(text, after));
  return letter_after || u_islower(before(text, at));
}

}  // namespace

Mojibake mojibake_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (!text.substr(at).starts_with('\xC3')) return {};
  const std::size_t length = length_after(byte_of(take(text, end)));
  if (length == 0) return {};
  std::size_t begin = at;
  std::string bytes;
  for (end = at; bytes.size() < length && begin < text.size(); begin = end) {
    const UChar32 c = take(text, end);
    const unsigned char byte = c < 0 ? 0 : byte_of(c);
    if (byte == 0 || (!bytes.empty() && byte >= 0xC0)) return {};
    bytes += static_cast<char>(byte);
  }
  std::size_t read = 0;
  if (bytes.size() < length || !is_meant(take(bytes, read)) || read != length) return {};
  return {end - at, bytes};
}

bool has_certain_mojibake(std::string_view text) {
  for (std::size_t at = text.find('\xC3'); at != text.npos; at = text.find('\xC3', at + 1)) {
    const Mojibake found = mojibake_at(text, at);
    if (found.size > 0 && is_certain(text, at, found)) return true;
  }
  return false;
}

}  // namespace slantwise
