// An article cut into the pieces that a class colors: who says these words?
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise::lesson {

// What the rules say about a segment: only the key may show it.
struct Answer {
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  std::string rule;
  std::string speaker;              // of an editor's note: whose words it stands in
  Voice inside = Voice::narration;  // of an editor's note
  std::string signed_by;            // of an editor's note
};

// A stretch of text; `segment` is its number from 1, or 0 for what nobody has to color: spaces,
// marks between segments, datelines.
struct Part {
  std::string text;
  std::size_t segment = 0;
};

struct Section {
  Zone zone = Zone::body;
  bool subhead = false;
  std::vector<Part> parts;
};

struct ColoredText {
  std::string id, outlet, date, agency;
  std::string language;  // a code; empty: unknown
  std::vector<Section> sections;
  std::vector<Answer> answers;      // of segment i + 1
  std::size_t words[kVoices] = {};  // by Voice, clear tokens
  std::size_t unclear = 0;
  bool note_in_quote = false;  // an editor's note stands inside somebody's quoted words
  bool signed_note = false;    // and is signed
};

// Every voice run, split where a sentence ends. Captions and boilerplate are left out.
ColoredText colored_text(const Document& document);

// The document to work on: `id`, or without one the most mixed of those with an editor's note
// inside a quote, else the most mixed; texts of 150 to 1,200 words first. Throws UsageError for an
// unknown id. REQUIRES: not empty.
const Document& choose(std::span<const Document> documents, const std::optional<std::string>& id);

}  // namespace slantwise::lesson
