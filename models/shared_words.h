// Which words of a text stand in others, outside quotations: for models/reuse and own_writing.
#pragma once

#include <vector>

#include "core/document.h"
#include "models/shingles.h"

namespace slantwise {

// The words of `text` outside quotations, five or more in a row, of which the shingles are
// `elsewhere`: token indices, in order.
std::vector<Span> words_found(const Document& text, const Shingles& elsewhere);

}  // namespace slantwise
