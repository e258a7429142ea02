// Boilerplate that an outlet repeats: found by comparing its articles with each other.
//
// A paragraph, or a sentence or eight words in a row at the edge of an article, is learned
// boilerplate of an outlet if it stands in many independent articles of that outlet and in few of
// others. Letters and digits decide, and every number counts as one digit. Copies of one text count
// once, so the words of a reprint are not learned. docs/cleaning.md has the thresholds.
#pragma once

#include <span>
#include <vector>

#include "core/clean/overrule.h"
#include "core/clean/repeated.h"

namespace slantwise {

// The cuts for each document, in order of the text, with rule "learned". Empty where nothing is
// learned. Given titles and what a rule has cut already are left alone. The same documents always
// give the same cuts.
std::vector<std::vector<Overrule>> learn_boilerplate(std::span<const Document> documents,
                                                     Repeats repeats = Repeats::lines);

}  // namespace slantwise
