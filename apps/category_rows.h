// The framing score of categories as rows: `frames --table categories`.
#pragma once

#include <span>

#include "apps/records.h"
#include "models/comparison.h"

namespace slantwise {

// A row a category, voice and outlet. `comparison` is of the same corpus and lexicons.
Records category_records(const Corpus& corpus, std::span<const Lexicon> lexicons,
                         const Comparison& comparison, const ForEach& for_each);

}  // namespace slantwise
