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

// Every copy with its source, and the table of all of them; stories are the events found.
struct CopyReport {
  std::vector<CopyChanges> copies;
  std::vector<Substitution> table;
};
CopyReport copy_report(const Corpus& corpus, const Reprints& reprints,
                       std::span<const Lexicon> lexicons, const ForEach& for_each = serially());

// One row an edit. Offsets are bytes of the article's field as it was read; empty where nothing
// stands there.
Records change_records(const Corpus& corpus, std::span<const CopyChanges> copies);

// One row a substitution; `any` is "was" or "now" where that side is any other word.
Records substitution_records(std::span<const Substitution> substitutions);

// An object with the two above as arrays, "changes" and "substitutions".
std::string changes_json(const Corpus& corpus, std::span<const CopyChanges> copies,
                         std::span<const Substitution> substitutions);

// For a terminal: copy by copy its edits, then the table. Other words than labels, names and
// numbers stand in the table only if they are replaced in two stories or more.
std::string changes_text(const Corpus& corpus, std::span<const CopyChanges> copies,
                         std::span<const Substitution> substitutions);

}  // namespace slantwise
