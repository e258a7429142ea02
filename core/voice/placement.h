// Where a source stands around its verb: "C, said S", "C, S said", "C, S said, C" (methods 4.4).
#pragma once

#include "core/voice/clause.h"
#include "core/voice/verb_use.h"

namespace slantwise {

// "Roe, citing the rain, left": nothing but a short name stands before the comma at `end`.
bool names_only(const Clause& clause, std::uint32_t end);

// "The plan, said Roe, would fail": at `at`, behind a comma, the statement goes on.
bool goes_on_after(const Clause& clause, std::uint32_t at);

// "said the town could be rich": a clause of its own, no name.
bool holds_clause(const Clause& clause, Span source);

// "“...,” said crane driver Jane Roe": a name soon after the verb.
bool names_somebody(const Clause& clause, const CueUse& use);

// "C, said Jane Roe." and not "Roe, who lives here, said the road is closed."
// REQUIRES: the verb group begins at `group`, a comma or dash before it.
bool names_inverted(const Clause& clause, const CueUse& use, Span source, std::uint32_t group);

// "C, S said", with nothing after it (from `after`) but a circumstance, or a comma as in "Even
// then, he said, ...".
bool may_close(const Clause& clause, const CueUse& use, Span source, std::uint32_t after);

}  // namespace slantwise
