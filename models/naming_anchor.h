// What ties a label to its referent (methods 3.3): "the rebels of the Upland Front".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "models/patterns.h"

namespace slantwise {

// The nearest tie first. same_phrase: label and name stand in one noun phrase ("Front rebels",
// "rebels of the Front"). apposition: one explains the other ("the Front, a terrorist group", "the
// rebels (the Front)", "the Front is a terrorist group"). sentence: the name stands elsewhere in
// the sentence. ticked: a person says who is meant (models/naming_ticks.h). none: nothing does.
enum class Anchor : std::uint8_t { same_phrase, apposition, sentence, ticked, none };
inline constexpr int kAnchors = 5;
// "same phrase", "apposition", "same sentence", "ticked", "none"
std::string_view name(Anchor anchor);

// Never `ticked`. The nearest tie of the label at `tokens` to one of the names, which are in order.
// The small words between them are known for English; in other languages only signs and neighbors
// tell.
Anchor anchor_of(const Document& document, Span tokens, std::span<const Hit> names);

}  // namespace slantwise
