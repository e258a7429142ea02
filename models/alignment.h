// A copy set against the text it was made from: what stands in both, and what differs.
//
//   Alignment found = align({source, copy}, corpus.vocabulary);
//   for (const TextEdit& edit : found.edits) ...   // left out, put in, put in another's place
//
// Sentences are paired first, by the words that they share, as the heaviest chain that crosses
// nowhere; then the words of paired sentences are compared. Sentences that are left over and alike
// have moved. Words are compared as terms: letter case and marks do not matter.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/vocabulary.h"

namespace slantwise {

// All spans are ranges of tokens.
struct SameWords {
  Span source, copy;  // of equal size, unless what is not counted stands within
  bool moved = false;
};

struct TextEdit {
  Span source;             // empty: put in; else it begins and ends with a counted word
  Span copy;               // empty: left out
  bool sentences = false;  // whole sentences of one paragraph, not words within one
};

// Sentences in a row that stand elsewhere in the copy; their words are compared as well.
struct MovedText {
  Span source, copy;
};

struct Alignment {
  std::vector<SameWords> same;   // in order of the copy
  std::vector<TextEdit> edits;   // in order of the copy, what is left out by its place there
  std::vector<MovedText> moved;  // in order of the copy
  std::uint32_t source_words = 0, copy_words = 0, same_words = 0;
};

struct TwoTexts {
  const Document& source;
  const Document& copy;
};

// Headlines, captions and boilerplate are left aside. Time and memory grow about as the longer text
// does, whatever stands in it. REQUIRES: both are interned with `vocabulary`.
Alignment align(const TwoTexts& pair, const Vocabulary& vocabulary);

}  // namespace slantwise
