// Everything that lexicons find in the articles of a corpus, in one pass over them.
//
//   LexiconHits found = find_lexicons(corpus, lexicons, for_each);
//   found.terms[found.hits[d][0].pattern]->label;  // of the first hit in article d
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/lexicon.h"
#include "models/patterns.h"

namespace slantwise {

// Hits of the labels and of the anchors of one naming set, by article; Hit::pattern of a label is
// its index in the set.
struct SetHits {
  const NamingSet* set = nullptr;
  std::vector<std::vector<Hit>> labels, anchors;
};

struct LexiconHits {
  std::vector<const LexiconTerm*> terms;  // those that are found somewhere
  std::vector<const Lexicon*> lexicons;   // of each term
  std::vector<std::vector<Hit>> hits;     // by article; Hit::pattern is an index into terms
  std::vector<SetHits> sets;              // one a naming set, in order
};

// Terms of different lexicons do not hide each other's words, nor do the labels of different sets,
// nor labels and terms. Valid as long as `lexicons`.
LexiconHits find_lexicons(const Corpus& corpus, std::span<const Lexicon> lexicons,
                          const ForEach& for_each = serially());

// The patterns of a term with its "not" phrases, for one automaton of many terms.
void add_patterns(const LexiconTerm& term, std::uint32_t key, std::uint32_t scope,
                  std::vector<Pattern>& out);

}  // namespace slantwise
