// "did you mean": the nearest known name to a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace slantwise {

// Insertions, deletions, substitutions and swaps of neighbors that turn `a` into `b`; bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

// `; did you mean "outlets"?` if a name of `known` is near to `given` (case ignored), else "".
std::string did_you_mean(std::string_view given, std::span<const std::string> known);

}  // namespace slantwise
