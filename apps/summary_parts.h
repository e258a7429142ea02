// The parts of summary(), one a file; not for other code.
#pragma once

#include <string>
#include <string_view>

#include "apps/table.h"
#include "models/comparison.h"

namespace slantwise::summary_parts {

// "1 article", "2 articles".
std::string counted(std::size_t n, std::string_view one);

struct Block {
  int width = 80, indent = 2;
  std::size_t lines = 2;
};
// `text` wrapped into at most `lines` lines; where more is left it ends in "…".
std::string clipped(std::string_view text, const Block& block);

// How wide and long a table may be.
struct Room {
  int width = 80;
  std::size_t rows = 5;
};

// Who is in these texts, whose words they publish, what they call the people that most is said of.
std::string outlets(const Comparison& comparison, const Room& room);

// Framing terms that differ by more than chance; where nothing is tested, their uses.
std::string framing(const Comparison& comparison, const Room& room);

}  // namespace slantwise::summary_parts
