// Which outlets and framing terms a terminal has room for, and how uses are written there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/comparison.h"

namespace slantwise {

// "7: 2O 5Q": all uses, then those of each voice by its letter (apps/screen.h); "." for none.
std::string uses_text(const TermCell& cell);

// Uses in all rows.
std::uint64_t total_uses(const TermRow& row);

// Indices of at most `most` outlets: those with most independent texts, alphabetical.
std::vector<std::size_t> outlets_with_most_texts(const Comparison& comparison, std::size_t most);

// At most `most` terms: those with most uses, in the order of the comparison, or alphabetical
// where some are left out.
std::vector<const TermRow*> terms_used_most(const Comparison& comparison, std::size_t most);

}  // namespace slantwise
