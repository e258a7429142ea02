// Boilerplate that an outlet repeats: found by comparing its articles with each other.
//
// A paragraph, or a sentence or eight words in a row at the edge of an article, is learned
// boilerplate of an outlet if it stands in many independent articles of that outlet and in few of
// others. Letters and digits decide, and every number counts as one digit. Copies of one text count
// once, so the words of a reprint are not learned. docs/cleaning.md has the thresholds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/clean/overrule.h"

namespace slantwise {

// `lines` learns labels and lines that do not end as a sentence and have no quotation marks: nobody
// says anything in them. `all` learns sentences too, which may be what distinguishes the outlet.
enum class Repeats : std::uint8_t { lines, all };

// The cuts for each document, in order of the text, with rule "learned". Empty where nothing is
// learned. Given titles and what a rule has cut already are left alone. The same documents always
// give the same cuts.
std::vector<std::vector<Overrule>> learn_boilerplate(std::span<const Document> documents,
                                                     Repeats repeats = Repeats::lines);

}  // namespace slantwise
