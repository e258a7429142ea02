#include "core/text/display.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\r'; }

}  // namespace

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> found;
  if (std::ranges::all_of(text, is_plain)) {
    for (std::size_t at = 0; at < text.size(); ++at) found.push_back(text.substr(at, 1));
    return found;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(
      ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
  ubrk_setUText(breaks.get(), bytes.get(), &status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU finds no characters");
  std::size_t begin = 0;
  for (std::int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE;
       end = ubrk_next(breaks.get())) {
    const auto at = static_cast<std::size_t>(end);
    found.push_back(text.substr(begin, at - begin));
    begin = at;
  }
  return found;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = take_or_negative(text, at);
    if (c < 0x80) continue;
    const UCharDirection direction = u_charDirection(c);
    const bool letters = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    if (letters || direction == U_ARABIC_NUMBER) return true;
  }
  return false;
}

}  // namespace slantwise
