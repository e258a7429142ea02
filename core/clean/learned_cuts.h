// Repeated units of one article made into cuts.
#pragma once

#include <cstdint>
#include <vector>

#include "core/clean/overrule.h"
#include "core/clean/repeated.h"

namespace slantwise {

struct LearnedCut {
  Span span;
  Shape shape = Shape::line;
  std::uint32_t articles = 0;  // of the outlet that have the same words
};

// Disjoint cuts in order of the text, with rule "learned". What overlaps becomes one cut, with the
// smallest of the numbers of articles. Shingles are cut only where they begin or end a paragraph;
// the signs before or behind them go with them.
std::vector<Overrule> settle_cuts(const Document& document, std::vector<LearnedCut> cuts);

}  // namespace slantwise
