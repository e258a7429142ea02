// What events are found by: the weighted words, names, numbers and dates of each independent text
// (methods 6.1); not for other code than models/event*.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/families.h"

namespace slantwise {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

// Days since 0001-01-01; kNoDay for "" and for what is no date.
std::int32_t day_of(std::string_view date);

struct WordWeight {
  std::uint32_t word = 0;  // number of a term
  float weight = 0;
  float title = 0;  // of a word of the opening: one of so many words of the headline; else 0
};

// One independent text. The words of its headline and first 120 words stand there twice: once with
// all others, once as words of the opening, numbered from the vocabulary's size on. So half of a
// cosine is that of all words and half that of the openings. The first sentence stands for a
// headline that is not known. Words ascend.
struct EventText {
  std::int32_t day = kNoDay;            // the middle one of its copies' known dates
  std::uint32_t document = 0;           // whose words these are
  std::vector<WordWeight> words;        // length 1, or none; see models/event_weights.h
  std::vector<std::uint32_t> uncommon;  // names and numbers in few texts; ascending
};

// One a family, in order of the families' numbers. A family's words are those of its latest
// representative. REQUIRES: one vocabulary; families of these documents.
std::vector<EventText> event_texts(const Corpus& corpus, const Families& families,
                                   const ForEach& for_each);

}  // namespace slantwise
