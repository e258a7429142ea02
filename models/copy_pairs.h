// Which texts are copies of which, for comparing what was changed: one source a copy.
#pragma once

#include <vector>

#include "core/corpus.h"
#include "models/copy_changes.h"
#include "models/reprints.h"

namespace slantwise {

// In input order of the copies. Of a family the source that its roles name; else, of another
// outlet's texts of which it is a copy or a part copy and which direction() calls the source, the
// one that shares most. Versions within an outlet are none. REQUIRES: `found` is of this corpus.
std::vector<CopyPair> copy_pairs(const Corpus& corpus, const Reprints& found);

}  // namespace slantwise
