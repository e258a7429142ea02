// A cue in its sentence: is it a verb here, and where does its verb group begin?
//
// Example: "the ministry has repeatedly claimed" is a verb group of three words; in "the claim" or
// "reports of a fire" the listed word is a noun, so no cue.
#pragma once

#include "core/voice/clause.h"

namespace slantwise {

// A listed cue at [at, after) of a clause.
struct CueUse {
  const Cue* cue = nullptr;
  std::uint32_t at = 0;
  std::uint32_t after = 0;
};

// The verb group's first word: "has repeatedly said" begins at "has".
std::uint32_t group_begin(const Clause& clause, const CueUse& use);

// False for nouns that look like the verb.
bool acts_as_verb(const Clause& clause, const CueUse& use);

// Why the verb may report nobody's words: "cue-passive" (is expected), "cue-no-subject" (to
// support, by refusing), "cue-modal" (would say) or "cue-first-person" (I think: the writer's own);
// empty if nothing speaks against it.
std::string_view why_unsure(const Clause& clause, const CueUse& use);

}  // namespace slantwise
