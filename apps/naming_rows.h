// Name choices of the outlets as rows, and as text for the terminal.
#pragma once

#include <string>

#include "apps/records.h"
#include "models/comparison.h"

namespace slantwise {

// The tables of `frames --table`: shares, tests, first, switches, periods.
std::span<const std::string_view> naming_tables();
// REQUIRES: `table` is one of naming_tables().
Records naming_records(const Comparison& comparison, std::string_view table);

// What the shares of a set tell, below its counts; empty where there is only one text.
std::string naming_screen(const Comparison& comparison, const NamingTable& set);

// "41% (32–51%)"; without the interval where it is withheld, "." where the label is not used.
std::string share_text(const NameShare& share);

// "We shuffled the outlets of the 40 texts 9,999 times; a difference this big came up 3 times."
std::string test_sentence(const NameTest& test);

}  // namespace slantwise
