// A story for an exercise: one text of each outlet, and what some of these texts have and others
// have not (methods 8.4.7).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "apps/lesson/exercise.h"

namespace slantwise::lesson {

// A row of Comparison::stories that can be looked up in the shown texts.
struct PlannedFact {
  const StoryMissing* row = nullptr;
  std::vector<bool> has;  // of each shown text, as the row says
};

struct StoryPlan {
  const StorySides* story = nullptr;  // null: there is none
  std::vector<std::uint32_t> texts;   // of different outlets and families, by outlet
  std::vector<PlannedFact> facts;     // some of the texts have it, and not all
};

// Where a text has a name, a place or a number, as a reader finds it: the last two words of a name
// in a row, a number in digits or words in one sentence with what it counts. Bytes; nothing for a
// quotation.
std::optional<Span> place_of(const Corpus& corpus, const Document& document,
                             const StoryMissing& row);

// The story and the texts of it, two to four of at most 500 words, with most such facts; of the
// story of --article if it is given. Left out are names of one word, quotations of less than five
// words, and rows that a reader would find otherwise than the comparison does.
StoryPlan plan_story(const Material& material);

}  // namespace slantwise::lesson
