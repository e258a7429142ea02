// A cleaned article with the voice and zone of every token.
//
//   paths -> Article -> DOCUMENT -> Counts, Moments -> Comparison -> report
//
// `text` is what is counted and shown: the given title (if any), a blank line, the body; UTF-8,
// LF line ends, bad bytes repaired. `source` maps each of its bytes back to the article's fields.
// Every Span in a Document is a range of bytes of `text`, unless it says tokens.
// Every token has exactly one Voice and one Zone. A Document owns everything it holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/clean/language.h"
#include "core/clean/offset_map.h"
#include "core/error.h"
#include "core/span.h"
#include "core/vocabulary.h"

namespace slantwise {

// Who speaks (methods 4.1). On screen: own words, reported, quoted, editor's note.
enum class Voice : std::uint8_t { narration, paraphrase, quote, insert };
inline constexpr int kVoices = 4;
enum class Zone : std::uint8_t { headline, lead, body, caption, boilerplate };
inline constexpr int kZones = 5;
// From the rule's precision. Low is shown as "unclear" and is in no scope.
enum class Confidence : std::uint8_t { high, medium, low };

std::string_view name(Voice voice);            // "narration", ...
std::string_view name(Zone zone);              // "headline", ...
std::string_view name(Confidence confidence);  // "high", ...

// Struct of arrays; all have the same length.
struct Tokens {
  std::vector<std::uint32_t> begin;      // byte in text
  std::vector<std::uint32_t> length;     // bytes, possessive included
  std::vector<TermId> term;              // see Document::terms
  std::vector<std::uint32_t> sentence;   // index into sentences
  std::vector<std::uint32_t> paragraph;  // index into paragraphs
  std::vector<Voice> voice;
  std::vector<Zone> zone;
  std::vector<Confidence> confidence;

  std::size_t size() const { return begin.size(); }
};

struct Paragraph {
  Span span;    // without surrounding white space
  Span tokens;  // token indices
  Zone zone = Zone::body;
  bool subhead = false;
  std::string rule;  // why it is a caption or boilerplate; empty otherwise
};

struct Sentence {
  Span span;
  Span tokens;  // token indices
};

// A part of a paragraph that is not counted: a dateline, a sign-off; whole paragraphs are here too.
struct Cut {
  Span span;
  Zone zone = Zone::boilerplate;  // boilerplate or caption
  std::string rule;
  std::uint32_t articles = 0;  // of the outlet that have the same words; for rule "learned"
};

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

// An editor's note inside somebody's words (methods 4.3.6).
struct Insert {
  Span span;  // brackets included
  Voice inside = Voice::narration;
  std::string signed_by;  // the agency of the sign-off, else the article's origin
  bool sign_off = false;  // true: signed in the text; false: by the article's origin
  bool legal_formula = false;
  std::string rule;
};

// Who made the text (methods 5.3).
struct Origin {
  std::string agency;         // "TASS"; the outlet's own name when nothing else is found
  bool by_mark = false;       // true: the text carries the agency's mark
  bool own = true;            // false: `agency` is another than the outlet
  std::vector<Cut> evidence;  // dateline, sign-off; `rule` says which; an empty span: a field
};

struct Document {
  Article article;  // `text` and `title` hold the source bytes
  ArticleLanguage language;
  std::string text;
  OffsetMap source;
  std::string title;  // headline as shown; may be empty
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  Tokens tokens;
  // Distinct terms of this document, indexed by tokens.term until intern() has renumbered them.
  std::vector<std::string> terms;
  std::vector<Cut> cuts;
  std::vector<VoiceRun> runs;
  std::vector<Attribution> attributions;
  std::vector<ScareQuote> scare_quotes;
  std::vector<Insert> inserts;
  Origin origin;
  std::vector<Problem> problems;  // repairs made while cleaning; `where` is the article's
};

// Replaces term numbers by those of `vocabulary`, adding what is new in order, and empties terms.
void intern(Document& document, Vocabulary& vocabulary);

// The bytes of token `at` that patterns match: without a possessive 's.
Span match_span(const Document& document, std::size_t at);

}  // namespace slantwise
