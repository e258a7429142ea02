// Where a cue's content begins and ends (methods 4.4).
#pragma once

#include "core/voice/clause.h"
#include "core/voice/verb_use.h"

namespace slantwise {

// "that" after the verb, maybe with a recipient, a day or a place between; 0 if none.
std::uint32_t that_after(const Clause& clause, const CueUse& use);

// "said Friday", "said in a statement,": the first word after what says when and where.
std::uint32_t skip_circumstance(const Clause& clause, const CueUse& use);

// The end of a content that begins at `begin`: of the sentence, less ", which ..." and the like.
std::uint32_t content_end(const Clause& clause, const CueUse& use, std::uint32_t begin);

// What follows "C, S said," is more of the statement, unless it tells of something else.
bool goes_on_saying(const Clause& clause, std::uint32_t at);

// "On “Morning Light,” Roe said ...": the quotation before `end` tells where, not what.
bool names_place(const Clause& clause, std::uint32_t end);

// A name and a comma early in the sentence: what follows describes the subject.
bool apposition_before(const Clause& clause, std::uint32_t end);

}  // namespace slantwise
