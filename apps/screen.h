// Words that people see instead of the machine's names (design 12).
#pragma once

#include <string_view>

#include "core/counts.h"
#include "core/document.h"

namespace slantwise {

// "own words", "reported", "quoted", "editor's note".
std::string_view shown(Voice voice);
// The same for scopes; "all voices" for Scope::all.
std::string_view shown(Scope scope);

// One letter for a narrow column: O own words, R reported, Q quoted, E editor's note, ? unclear.
char letter(Voice voice, Confidence confidence);

// "O own words  R reported  ..." for the foot of a table.
std::string_view letter_key();

// "unknown date" for an empty one.
std::string_view shown_date(std::string_view date);

}  // namespace slantwise
