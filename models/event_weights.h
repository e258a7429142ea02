// What the words of each text weigh when events are found: more the fewer texts use them, most of
// all in the weeks around (methods 6.1); not for other code than models/event*.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/event_texts.h"

namespace slantwise {

struct WordCount {
  std::uint32_t word = 0, count = 0;
  bool name = false;  // somewhere in the text
};

// The words of one text before it is known how rare they are. All ascend.
struct RawText {
  std::vector<WordCount> all, opening;
  std::vector<std::uint32_t> title;  // content words of the headline; all in `opening`
  std::vector<std::uint32_t> marks;  // names and numbers
};

// Fills `words` and `uncommon` of each text. A word weighs (1 + ln count) x rareness, twice that of
// a name; rareness is ln(1 + (n + 20) / (m + 20 s)): of n texts from the thirty days before and
// after, without the nearest three, m use the word; s is its share of all texts. So what a running
// story says for weeks weighs little, what is new weighs much however many tell it; where no texts
// are from those weeks it is the rareness in all. REQUIRES: as many raw texts as texts; words are
// below `vocabulary`.
void weigh_words(std::span<const RawText> raw, std::size_t vocabulary, std::span<EventText> texts,
                 const ForEach& for_each);

}  // namespace slantwise
