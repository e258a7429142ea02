// Which texts are copies of which, for comparing what was changed: one source a copy; and which
// are copies though nobody knows of which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/copy_changes.h"
#include "models/reprints.h"

namespace slantwise {

// In input order of the copies. Of a family the source that its roles name; else, of another
// outlet's texts of which it is a copy or a part copy and which direction() calls the source, the
// one that shares most. Versions within an outlet are none. REQUIRES: `found` is of this corpus.
std::vector<CopyPair> copy_pairs(const Corpus& corpus, const Reprints& found);

// Two outlets' texts that are copies or part copies and of which nothing tells whose words they
// are: each text that is nobody's copy with the one that it shares most with. Neither is a source.
struct UnknownPair {
  std::uint32_t first = 0, second = 0;  // by outlet, date, id
  std::string why;                      // "date: 2021-05-01 for both"
};
// In order of the first, then the second. What a person decided to be independent is in none.
std::vector<UnknownPair> unknown_pairs(const Corpus& corpus, const Reprints& found);

}  // namespace slantwise
