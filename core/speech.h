// What the voice rules find in a document: runs, attributions, marks without speech, notes.
// Every Span is a range of bytes of the document's text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/span.h"

namespace slantwise {

// Who speaks (methods 4.1). On screen: own words, reported, quoted, editor's note.
enum class Voice : std::uint8_t { narration, paraphrase, quote, insert };
inline constexpr int kVoices = 4;
// From the rule's precision. Low is shown as "unclear" and is in no scope.
enum class Confidence : std::uint8_t { high, medium, low };

std::string_view name(Voice voice);            // "narration", ...
std::string_view name(Confidence confidence);  // "high", ...

// A maximal stretch of one voice by one rule. Runs are sorted, disjoint and cover the whole text.
struct VoiceRun {
  Span span;
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  std::string rule;      // "double-marks", "cue-after", "insert.sign-off"; empty for narration
  int attribution = -1;  // index into attributions, or -1
  int insert = -1;       // index into inserts, or -1
};

// Words that the article gives to a source.
struct Attribution {
  enum class Kind : std::uint8_t { direct, indirect, mixed };
  Kind kind = Kind::direct;
  Span content;         // quotation marks excluded
  Span source;          // empty if unknown
  Span cue;             // empty if none
  std::string speaker;  // "Sergey Lavrov", "" if unresolved
  // The kind of source as source-types.en.yaml has it, or "unresolved": the text does not say.
  std::string category = "unresolved";
  std::string verb;   // the cue's base form as listed: "say"
  std::string klass;  // "neutral", "doubting", ...; empty without a cue
  std::string rule;
  Confidence confidence = Confidence::high;
};

// Words that somebody holds at a distance: marks without speech, or a word such as "alleged".
struct ScareQuote {
  enum class Kind : std::uint8_t { marks, word };
  Span content;  // between the marks, or the word of distance itself
  std::string rule;
  Kind kind = Kind::marks;
  int owner = -1;  // the attribution in whose reported words it stands; -1: the outlet's own
};

// Quotation marks around what nobody says: a title, a name, a term, a word held at a distance.
struct SilentQuote {
  Span content;  // between the marks
  // Why: "title-of-work", "heading-between-marks", "name-between-marks", "term-mention",
  // "scare-marks", "markup"; static.
  std::string_view rule;
};

// An editor's note inside somebody's words (methods 4.3.6).
struct Insert {
  Span span;  // brackets included
  Voice inside = Voice::narration;
  std::string signed_by;  // the agency of the sign-off, else the article's origin
  bool sign_off = false;  // true: signed in the text; false: by the article's origin
  bool legal_formula = false;
  std::string rule;
};

}  // namespace slantwise
