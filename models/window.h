// So many words to the left and right of a hit, within its sentence or paragraph.
//
// Example:
//   around(document, hit, {});                                // 5 words either side
//   around(document, hit, {Window::kAll, Window::kAll, {}});  // the whole sentence
#pragma once

#include <cstdint>

#include "core/document.h"

namespace slantwise {

struct Window {
  enum class Within : std::uint8_t { sentence, paragraph };
  static constexpr std::uint32_t kAll = 0xffffffffu;  // as far as the sentence or paragraph goes
  std::uint32_t left = 5, right = 5;                  // words
  Within within = Within::sentence;
};

// The tokens of the window, those of the hit included. REQUIRES: `hit` is not empty.
Span around(const Document& document, Span hit, const Window& window);

}  // namespace slantwise
