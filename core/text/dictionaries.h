// Scripts without spaces: ICU splits them into words with dictionaries. A program whose ICU data
// holds none of them (the browser edition's) must refuse such a text rather than miscount it.
//
// Example:
//   const Unsplit unsplit = without_dictionary(text, missing_dictionaries());
//   if (unsplit.letters > 0) ...;  // of unsplit.script, such as "Thai"
//
// Pure functions of their arguments and of ICU's data; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace slantwise {

// Those of "burmesedict", "cjdict", "khmerdict", "laodict" and "thaidict" that ICU's data lacks.
std::vector<std::string_view> missing_dictionaries();

struct Unsplit {
  std::string_view script = {};  // "Thai"; empty: everything can be split
  std::size_t letters = 0;       // of that script
  std::size_t all = 0;           // letters of any script
};

// Of the scripts that need one of the `missing` dictionaries, the one with the most letters in
// `text` (UTF-8; of two with as many, the first of the alphabet).
Unsplit without_dictionary(std::string_view text, std::span<const std::string_view> missing);

}  // namespace slantwise
