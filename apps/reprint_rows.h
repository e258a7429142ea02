// What `reprints` prints: families, outlets or pairs, as tables and on a screen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "apps/records.h"
#include "core/corpus.h"
#include "core/decisions.h"
#include "models/reprints.h"

namespace slantwise {

// Directions whose two articles are here, with the line of each.
struct DecidedLines {
  std::vector<DecidedDirection> directions;
  std::vector<std::string> where;  // of each
};
DecidedLines decided_directions(std::span<const Decision> decisions, const Corpus& corpus);

// Throws InputError for the first whose two articles are not of one family.
void check_one_family(const DecidedLines& decided, const Corpus& corpus, const Families& families);

// An article of a family of two or more, or of another's origin, a row.
Records member_records(const Corpus& corpus, const Reprints& reprints);
// Articles, texts and words of each outlet, as published and own writing.
Records outlet_records(const Reprints& reprints);
// Every pair that shares a tenth of its words outside quotations or more.
Records pair_records(const Corpus& corpus, const Reprints& reprints);

// For a terminal. At most `most` families; 0: all.
std::string reprints_text(const Corpus& corpus, const Reprints& reprints, std::size_t most);

}  // namespace slantwise
