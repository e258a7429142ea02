// "The same events, outlet against outlet": what `compare` leads its comparisons with on a screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/message.h"
#include "models/comparison.h"

namespace slantwise {

// "" if no outlets are compared.
std::string matched_summary(const Comparison& comparison);

// "No event here is covered by both Gazette and Herald: their coverage differs, ..."; nothing if
// every pair has one. For the page too.
std::optional<Message> unmatched_pairs(const Comparison& comparison);

// Rows of a pair that are worth a line: a term with a hit on both sides, those that differ first.
std::vector<const MatchedContrast*> told_rows(const MatchedPair& pair);

}  // namespace slantwise
