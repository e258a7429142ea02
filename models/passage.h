// The evidence behind a number: where it stands, who says it.
#pragma once

#include <cstdint>
#include <string>

#include "core/counts.h"
#include "core/document.h"
#include "models/window.h"

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
  std::string anchor;              // of a name choice: "same phrase", "apposition", "same sentence"
  std::string left, match, right;  // with what stands around the match
};

// Whose quote or paraphrase stands around byte `at`; empty if nobody's or unresolved.
std::string speaker_around(const Document& document, std::uint32_t at);

// As for tokens (core/counts.h): of a voice if it is not unclear; no scope has captions and
// boilerplate.
bool in_scope(const Passage& passage, Scope scope);

// What is shown around a match unless asked otherwise.
inline constexpr Window kContext{8, 8, Window::Within::paragraph};

// REQUIRES: `tokens` is not empty. A side of the whole sentence or paragraph takes its first or
// last marks along.
Passage passage(const Document& document, std::uint32_t article, Span tokens,
                const Window& context = kContext);

}  // namespace slantwise
