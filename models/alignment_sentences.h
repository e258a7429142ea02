// Which sentences of a copy are which of its source: for models/alignment.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/document.h"
#include "core/vocabulary.h"
#include "models/alignment_chain.h"

namespace slantwise {

// The words of a text that are compared, and its sentences that have any.
struct ComparedText {
  std::vector<std::uint32_t> tokens;  // of the document
  std::vector<TermId> terms;
  std::vector<std::uint8_t> weight;      // of a match, see models/alignment_words.h
  std::vector<Span> sentences;           // ranges of the above
  std::vector<std::uint32_t> paragraph;  // of each sentence
};

// Without headline, captions and boilerplate. REQUIRES: interned with `vocabulary`.
ComparedText compared_text(const Document& document, const Vocabulary& vocabulary);

struct SentencePairs {
  std::vector<ChainLink> in_order;  // by source and copy; one sentence may be paired with several
  std::vector<ChainLink> moved;     // in order of the copy; of sentences that are in no other pair
};

// Two sentences can be paired if half of their words, function words counting less, stand in both,
// or four fifths of the shorter one's.
SentencePairs pair_sentences(const ComparedText& source, const ComparedText& copy);

}  // namespace slantwise
