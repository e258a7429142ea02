// The evidence behind a number: where it stands, who says it.
#pragma once

#include <cstdint>
#include <string>

#include "core/document.h"

namespace slantwise {

struct Passage {
  std::uint32_t article = 0;  // index into Comparison::articles (and corpus documents)
  SourceSpan source;          // bytes of the article's field: `match` is exactly these
  Zone zone = Zone::body;
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  std::string rule;                 // of the voice; empty for narration
  std::string speaker;              // of a quote or paraphrase; empty if unresolved
  Voice inside = Voice::narration;  // for an insert: whose words it stands in
  std::string inside_speaker;       // for an insert: whose quote or paraphrase that is
  std::string signed_by;            // for an insert: who signed it
  std::string left, match, right;   // 8 tokens either side within the paragraph
};

// Whose quote or paraphrase stands around byte `at`; empty if nobody's or unresolved.
std::string speaker_around(const Document& document, std::uint32_t at);

// REQUIRES: `tokens` is not empty.
Passage passage(const Document& document, std::uint32_t article, Span tokens);

}  // namespace slantwise
