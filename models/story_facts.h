// Sentences of several outlets that say the same: the facts that articles about one event share.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/families.h"

namespace slantwise {

struct FactSentence {
  std::uint32_t document = 0;
  Span tokens;
  Span bytes;  // of the document's text, with its marks
};

struct SharedFact {
  std::vector<FactSentence> sentences;  // one an article; by outlet, then in order of the story
  std::size_t outlets = 0;              // two or more
  std::size_t families = 0;             // independent texts; 1: copies of one
  std::vector<std::string> words;  // that all of them have, the rarest first, as the first prints
};

// Two sentences say the same if they share two content words or more and a third of their weight:
// words weigh by rareness in the corpus, numbers and names twice. A name, words joined by a hyphen
// and a source with its title are one word; headlines and subheads say nothing. The likeliest pairs
// are joined first; no group has two sentences of one article, nor a sentence that is unlike most
// others in it. Most outlets first, then most independent texts, then the first in the story.
// REQUIRES: `families` is of this corpus.
std::vector<SharedFact> shared_facts(const Corpus& corpus, const Families& families,
                                     std::span<const std::uint32_t> documents);

}  // namespace slantwise
