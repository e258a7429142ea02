// kwic --plot: the passages as a dispersion barcode with the figures beside it.
#pragma once

#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/passage.h"

namespace slantwise {

struct PlotText {
  std::string pattern;
  std::size_t most_rows = 60;  // articles an outlet; the rest is counted beside its name
};

// An SVG file: outlets in order, their articles with a hit by date (unknown first), then id. Beside
// an outlet: hits, independent texts with one of all, and Gries' DP over these (0: as long texts
// would have it, near 1: all in one text).
std::string hit_barcode(const Corpus& corpus, const std::vector<Passage>& passages,
                        const PlotText& text, const ForEach& for_each = serially());

}  // namespace slantwise
