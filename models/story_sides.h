// A story side by side as plain data (models/compare_stories.h): for the comparison and for the
// page of one story.
#pragma once

#include <cstddef>

#include "core/corpus.h"
#include "models/compare_stories.h"
#include "models/side_by_side.h"

namespace slantwise {

struct StoryLimits {
  std::size_t openings = 50, facts = 30, missing = 30, quotes = 20;
  std::size_t each = 50;  // sentences of a fact, versions of a quotation
};

// Articles are the corpus's documents; `event` is left 0. Of each list the first.
// REQUIRES: `story` is of this corpus.
StorySides story_sides(const Corpus& corpus, const SideBySide& story,
                       const StoryLimits& limits = {});

}  // namespace slantwise
