// Long lists of outlets: which of them the page shows.
#pragma once

#include <vector>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// For each row of the page whether lists show it: all articles; of more than 120 outlets the 120
// with most independent texts, the first in the alphabet among equals.
std::vector<bool> shown_rows(const Comparison& comparison);

std::size_t shown_count(const std::vector<bool>& shown);

// How many outlets are left out; nothing where none is.
void rows_left(Markup& out, const std::vector<bool>& shown);

}  // namespace slantwise::html
