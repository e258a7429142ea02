// Sentences of the outlets' own words, drawn for an exercise.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/lesson/exercise.h"

namespace slantwise::lesson {

// A sentence of one outlet's own words, and what of it is shown.
struct OwnSentence {
  std::uint32_t article = 0;         // into the corpus and the comparison
  Span span;                         // bytes of the document's text
  std::string text;                  // as printed
  std::string masked;                // Masker::guess()
  std::vector<std::string> telling;  // its words that tell the outlet apart (Comparison::words)
};

struct OutletSentences {
  std::string outlet;
  std::vector<OwnSentence> sentences;  // in an order drawn by the seed
};

// Of each outlet, alphabetically, the sentences of 10 to 32 words, all of them its own by the voice
// rules, of texts that are no copies; none that stands word for word in another outlet, none with
// "I", which is somebody whom the outlet prints.
std::vector<OutletSentences> own_sentences(const Material& material);

}  // namespace slantwise::lesson
