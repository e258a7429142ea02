// Tables of words for a terminal: what `terms` prints without --csv and --json.
#pragma once

#include <span>
#include <string>

#include "apps/term_table.h"

namespace slantwise {

// How much the table can tell, then its first `top` words. At tier Read those used most often on
// both sides together, in order of code points; function words only if all words are shown. House
// style stands in a line of its own below, with its counts.
std::string term_screen(const TermTable& table, std::size_t top);

std::string list_screen(std::span<const RangeLine> lines, Scope scope);

}  // namespace slantwise
