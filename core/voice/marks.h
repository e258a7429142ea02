// Finds quotation marks in a paragraph and says which way each one faces (methods 4.3.1-2, 4.3.4).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

// Marks that can open and close each other. `low` is „ “, `low_single` is ‚ ‘, `ticks` is `` ''.
enum class MarkFamily : std::uint8_t {
  straight,
  curly,
  low,
  guillemet,
  angle,
  ticks,
  corner,
  white_corner,
  low_single,
  single,
};
inline constexpr int kMarkFamilies = 10;

// `either` is a straight mark whose neighbors do not tell: it toggles.
enum class MarkSide : std::uint8_t { open, close, either };

struct Mark {
  Span span;
  MarkFamily family;
  MarkSide side;
  bool curled = false;  // a single mark that is ‘ or ’ rather than '
};

// Adds the marks of `paragraph` in order to `marks`. Apostrophes inside words, elisions ('em, '90s)
// and primes (6'2") are left out; a single mark may still turn out to be an apostrophe. REQUIRES:
// text is UTF-8 and paragraph lies within it.
void find_marks(std::string_view text, Span paragraph, std::vector<Mark>& marks);

}  // namespace slantwise
