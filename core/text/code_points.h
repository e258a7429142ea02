// Code points of UTF-8, one step at a time.
#pragma once

#include <unicode/utf8.h>

#include <array>
#include <string>
#include <string_view>

namespace slantwise {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
// The code point at `at`, which moves behind it; U+FFFD for bad bytes. REQUIRES: at < text.size().
inline UChar32 take(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
  return c;
}

// The same, but a negative number for bad bytes. REQUIRES: at < text.size().
inline UChar32 take_or_negative(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
}

// The code point before `at`, which moves before it; U+FFFD for bad bytes.
// REQUIRES: at > 0.
inline UChar32 take_back(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto end = static_cast<std::int32_t>(at);
  U8_PREV_OR_FFFD(text.data(), 0, end, c);
  at = static_cast<std::size_t>(end);
  return c;
}

// The bytes of a code point that is no surrogate.
inline std::string utf8(UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes;
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, c);
  return {bytes.data(), size};
}
#pragma GCC diagnostic pop

}  // namespace slantwise
