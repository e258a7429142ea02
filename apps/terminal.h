// How much room there is to print.
#pragma once

#include <string_view>

#include "apps/command.h"

namespace slantwise {

// Columns of the terminal that `streams.out` is: what the environment's COLUMNS says, else what the
// terminal says, at least 40 and at most 100. 80 where it is no terminal.
int screen_width(const Streams& streams);

// The same for what COLUMNS says, "" for nothing, and for what the terminal says, 0 for nothing.
int screen_width(std::string_view columns, int terminal);

}  // namespace slantwise
