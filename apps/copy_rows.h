// What `reprints --changes` prints: the edits of each copy, and which words stand in others' place.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "apps/records.h"
#include "core/counts.h"
#include "models/reprints.h"
#include "models/substitutions.h"

namespace slantwise {

// Two texts of which one is a copy and nobody knows which; in `changes` the first stands as source.
struct CopyDifferences {
  CopyChanges changes;
  std::string why;  // nothing is known
};

// Every copy with its source, and the table of all of them; stories are the events found.
struct CopyReport {
  std::vector<CopyChanges> copies;
  std::vector<Substitution> table;
  std::vector<CopyDifferences> unknown;  // not in the table
};
CopyReport copy_report(const Corpus& corpus, const Reprints& reprints,
                       std::span<const Lexicon> lexicons, const ForEach& for_each = serially());

// One row an edit. Offsets are bytes of the article's field as it was read; empty where nothing
// stands there.
Records change_records(const Corpus& corpus, std::span<const CopyChanges> copies);

// One row a substitution; `any` is "was" or "now" where that side is any other word.
Records substitution_records(std::span<const Substitution> substitutions);

// One row a difference of texts of unknown direction: what the first and the second have, and why
// nothing is known.
Records difference_records(const Corpus& corpus, std::span<const CopyDifferences> unknown);

// An object with the three above as arrays: "changes", "substitutions", "differences".
std::string changes_json(const Corpus& corpus, const CopyReport& report);

// For a terminal: copy by copy its edits, the differences of texts of unknown direction, then the
// table. Of copies of one source without a change the first is shown, and how many there are. Other
// words than labels, names and numbers stand in the table only if they are replaced in two stories
// or more.
std::string changes_text(const Corpus& corpus, const CopyReport& report);

// "In 2 pairs of texts nothing tells which was first; ...\n"; empty if there is none.
std::string left_out_text(const CopyReport& report);

}  // namespace slantwise
