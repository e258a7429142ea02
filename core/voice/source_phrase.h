// Where a cue's source stands: the noun phrase before or after it (methods 4.4).
#pragma once

#include "core/voice/clause.h"
#include "core/voice/verb_use.h"

namespace slantwise {

// The subject before the verb group that begins at `group`; empty at `group` if there is none.
Span subject_before(const Clause& clause, std::uint32_t group);

// "The mayor left and said ...": the noun phrase that opens the sentence; empty at `group` if none.
Span opening_subject(const Clause& clause, std::uint32_t group);

// The noun phrase after an inverted verb: "said Jane Roe, the mayor" ends before the comma.
Span subject_after(const Clause& clause, const CueUse& use);

// The source after a phrase: "according to the ministry, ...".
Span phrase_source(const Clause& clause, const CueUse& use);

// The word after "told reporters" or "told the Harbor Gazette".
std::uint32_t skip_recipient(const Clause& clause, std::uint32_t at);

}  // namespace slantwise
