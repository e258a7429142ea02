// Pieces of a text that students color: an item of Control::color each.
#pragma once

#include <string_view>

#include "apps/html/look.h"
#include "apps/html/markup.h"

namespace slantwise::lesson {

// "O", "Q", "R" or "E": the value in the answers file. Shown::unclear has none and is "".
std::string_view letter(html::Shown shown);

// A numbered piece to be colored: `item` is the id of its Item, digits, letters and - only.
void piece(html::Markup& out, std::string_view item, std::string_view text);

// The same with its color, for a key.
void colored_piece(html::Markup& out, std::string_view item, std::string_view text,
                   html::Shown shown);

}  // namespace slantwise::lesson
