// Passages as kwic prints them.
#pragma once

#include <string>
#include <vector>

#include "apps/mentions.h"
#include "apps/records.h"
#include "core/corpus.h"
#include "models/passage.h"

namespace slantwise {

// A row a passage; `note` holds what a person remarked on it.
Records kwic_records(const Corpus& corpus, const std::vector<Passage>& passages,
                     const Mentions& mentions);

// How much of the context a screen shows.
enum class Room {
  line,  // what fits into a line of 120 columns
  all,   // lines as long as they must be
  text,  // a paragraph a passage, with [[the match]] in it
};

// A line or paragraph a passage, remarks below, and the key to the letters at the end.
std::string kwic_screen(const Corpus& corpus, const std::vector<Passage>& passages,
                        const Mentions& mentions, Room room);

}  // namespace slantwise
