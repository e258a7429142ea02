// Sentences in which one name for somebody can be exchanged for another (methods 8.4.2).
//
//   SwapSet set = swap_set(corpus, comparison);
//   exchanged(set, set.sentences[0], 2);  // "Rebels", where "Militants" is printed
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "models/comparison.h"

namespace slantwise::lesson {

// One use of a name, in whole sentences.
struct NamedSentence {
  std::uint32_t article = 0, label = 0;  // into Comparison::articles, NamingTable::labels
  Span bytes;                            // of the document's text, whole sentences
  std::string before, printed, after;
  bool plural = false;
  std::vector<std::uint32_t> others = {};  // labels that fit there as well; never empty
};

// The words by which a label is printed in these texts most often, without capitals; "": none is.
struct LabelForms {
  std::string singular, plural;
};

struct SwapSet {
  const NamingTable* table = nullptr;  // into the comparison; null: there is none
  std::vector<LabelForms> forms;       // by label
  std::vector<NamedSentence> sentences;
};

// Of the sets whose names are tied to one referent the one that most outlets use in such sentences,
// then in most sentences. Left out: quotations, editor's notes, words between marks, what is
// unclear, parts of other names ("terrorist attack", "on strike", "Harbor
// administration"), and sentences that name the
// referent twice. A name takes the place of another of the same number; after "a" or "an" of the
// same sound.
SwapSet swap_set(const Corpus& corpus, const Comparison& comparison);

// The name to put in the place of `sentence.printed`, with its capital. REQUIRES: `label` is the
// printed one or one of `others`.
std::string exchanged(const SwapSet& set, const NamedSentence& sentence, std::uint32_t label);

}  // namespace slantwise::lesson
