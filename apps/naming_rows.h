// Name choices of the outlets as rows, and as text for the terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/records.h"
#include "models/comparison.h"

namespace slantwise {

// The tables of `frames --table`: shares, tests, first, switches, periods, anchors.
std::span<const std::string_view> naming_tables();
// REQUIRES: `table` is one of naming_tables().
Records naming_records(const Comparison& comparison, std::string_view table);

// What the shares of a set tell, below its counts; empty where there is only one text.
std::string naming_screen(const Comparison& comparison, const NamingTable& set);

// "41% (32–51%)"; without the interval where it is withheld, "." where the label is not used.
std::string share_text(const NameShare& share);

// Whether the outlets with ten texts or more differ in what they call somebody: within events
// first, then in all texts, with a sentence where events cannot tell. Empty where nothing is
// tested.
std::vector<std::string> test_sentences(const NamingDetail& detail);
std::vector<std::vector<Message>> test_messages(const NamingDetail& detail);  // each a paragraph

// "12 of 40 mentions are ticked by hand", "" where none is.
std::string ticked_words(const NamingDetail& detail);
std::optional<Message> ticked_message(const NamingDetail& detail);

}  // namespace slantwise
