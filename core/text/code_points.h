// Code points of UTF-8, one step at a time; bad bytes are U+FFFD.
#pragma once

#include <unicode/utf8.h>

#include <string_view>

namespace slantwise {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
// The code point at `at`, which moves behind it. REQUIRES: at < text.size().
inline UChar32 take(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
  return c;
}

// The code point before `at`, which moves before it. REQUIRES: at > 0.
inline UChar32 take_back(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto end = static_cast<std::int32_t>(at);
  U8_PREV_OR_FFFD(text.data(), 0, end, c);
  at = static_cast<std::size_t>(end);
  return c;
}
#pragma GCC diagnostic pop

}  // namespace slantwise
