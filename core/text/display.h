// Text as it stands in a terminal: characters as people see them, and which way they run.
// All functions are pure and may be called from any thread.
#pragma once

#include <string_view>
#include <vector>

namespace slantwise {

// The characters of `text`, each with its marks, joined emoji in one: extended grapheme clusters
// (UAX #29). Views into `text`; bad bytes stay in it.
std::vector<std::string_view> characters(std::string_view text);

// True if something in `text` is written from right to left: what stands behind it on a line needs
// to be kept apart from it, or a terminal that turns such text turns the numbers as well.
bool has_right_to_left(std::string_view text);

}  // namespace slantwise
