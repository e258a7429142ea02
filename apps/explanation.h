// One article with the label of every word and the rule that gave it: what `voices --explain`
// shows, before anybody decides how.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "apps/rule_legend.h"
#include "core/document.h"

namespace slantwise {

// What the rules say of a run that is not plainly the outlet's own words.
struct Note {
  bool cut = false;     // struck through: counted nowhere
  bool silent = false;  // between marks that quote nobody; `voice` is that of the words around
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  Zone zone = Zone::body;
  std::string rule;       // that gave the voice, or cut the words
  std::string source_by;  // the rule that says whose words they are, if it is another
  // "Jane Roe"; the source's words where it has no name, else its category; of an editor's note
  // "signed by NNA, inside ...".
  std::string who;
  std::string category;  // of the speaker; empty for notes and cuts
  std::string cue;       // as it stands in the text; empty if none
  std::string verb, klass;
};

// A part of a piece, in bytes of its text.
struct ExplainedPart {
  Span span;
  std::size_t note = 0;  // why these marks quote nobody; 0: words that introduce somebody's
};

struct ExplainedPiece {
  std::string text;
  std::size_t note = 0;              // number of the note from 1; 0: own words
  std::vector<ExplainedPart> parts;  // sorted and disjoint
};

struct ExplainedParagraph {
  Zone zone = Zone::body;
  std::vector<ExplainedPiece> pieces;
};

struct Explanation {
  std::string id, outlet, date;
  std::string not_measured;  // a sentence; empty for English and where nobody knows
  std::vector<ExplainedParagraph> paragraphs;  // together the whole text
  std::vector<Note> notes;                     // in the order of the text
  std::vector<RuleSentence> rules;             // those that decided here, by id
};

Explanation explain(const Document& document);

// The document whose id is `id`. Throws UsageError with the nearest id.
const Document& find_article(std::span<const Document> documents, const std::string& id);

// "signed by NNA, inside quoted words of Jane Roe".
std::string note_in_words(const Document& document, const Insert& insert);

enum class Paint { none, color };

// For a terminal: the text with numbered brackets (R reported, Q quoted, E editor's note,
// ? unclear, - cut, ~ marks without speech), the notes as a table, what the rules mean. Color adds
// to the brackets and replaces nothing; control characters of the text never reach the terminal.
std::string explain_text(const Explanation& explanation, Paint paint);

}  // namespace slantwise
