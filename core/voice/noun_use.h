// Nouns that introduce somebody's words (methods 4.4).
//
// Example: in  "Roe denied the mayor's claim that taxes rise"  the words after the claim are the
// mayor's; in  "In Roe's view, taxes rise"  they are Roe's.
#pragma once

#include <string_view>

#include "core/voice/verb_use.h"

namespace slantwise {

// What a noun introduces. All spans are ranges of tokens; empty if there is none.
struct NounUse {
  Span content;
  Span rest;  // more of the content, behind a phrase in its middle
  Span source;
  Span cue;
  std::string_view rule;  // "noun-that" or "noun-possessed"; static
};

// The words that the listed noun `use` introduces in its sentence; no content if none.
NounUse noun_use(const Clause& clause, const CueUse& use);

}  // namespace slantwise
