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
#include "core/speech.h"
#include "core/vocabulary.h"

namespace slantwise {

enum class Zone : std::uint8_t { headline, lead, body, caption, boilerplate };
inline constexpr int kZones = 5;

std::string_view name(Zone zone);  // "headline", ...

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
  std::vector<SilentQuote> silent_quotes;
  std::vector<Insert> inserts;
  Origin origin;
  std::vector<Problem> problems;  // repairs made while cleaning; `where` is the article's
};

// Replaces term numbers by those of `vocabulary`, adding what is new in order, and empties terms.
void intern(Document& document, Vocabulary& vocabulary);

// The bytes of token `at` that patterns match: without a possessive 's.
Span match_span(const Document& document, std::size_t at);

}  // namespace slantwise
