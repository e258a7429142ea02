// What overrules the rules in one article: boilerplate learned from its outlet, a person's
// decisions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct Overrule {
  enum class Kind : std::uint8_t {
    cut,    // boilerplate, if no rule has cut it already
    keep,   // part of the article, whatever a rule says
    voice,  // the words have `voice`
  };
  Kind kind = Kind::cut;
  Span span;  // of the cleaned text
  Voice voice = Voice::narration;
  std::string rule;            // "learned", "decision"
  std::uint32_t articles = 0;  // of the outlet that have the same words; for learned ones
};

}  // namespace slantwise
