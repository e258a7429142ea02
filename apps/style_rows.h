// House style as rows and as text: `frames --table house-style`.
#pragma once

#include <string>

#include "apps/records.h"
#include "models/house_style.h"

namespace slantwise {

// The choices of a corpus by the built-in lexicon.
std::vector<StyleRow> styles_of(const Corpus& corpus, const ForEach& for_each);

// A row a choice, outlet and form; `differs`: two outlets took different forms.
Records style_records(const std::vector<StyleRow>& rows);

// For a terminal: choices that differ, then those in which the outlets agree, by name.
std::string style_screen(const std::vector<StyleRow>& rows);

// Outlets that use a form, with their numbers: "Courier 12, Herald 3"; of more than `most` those
// with most uses and how many there are besides.
std::string form_uses(const StyleRow& row, std::size_t form, std::size_t most);

}  // namespace slantwise
