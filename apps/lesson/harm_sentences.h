// Sentences with one clause of harm whose doer a reader can name without doubt, and where else the
// doer of one is said (methods 3.2 G1). Doubtful ones are left out rather than asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/comparison.h"

namespace slantwise::lesson {

struct HarmSentence {
  std::uint32_t document = 0, sentence = 0;
  HarmClause clause;
  Doer doer = Doer::absent;
};

// All clauses of Comparison::agency that have a verb, in the order of the corpus: those in leads
// and bodies that share their sentence with no other clause.
// REQUIRES: `comparison` is of `corpus`.
std::vector<HarmSentence> harm_sentences(const Corpus& corpus, const Comparison& comparison);

// Whether a reader would say the same of its doer: no "not", no other clause that may hold a doer
// ("when rebels fired"), a name in capitals or one of a few words for people.
bool is_clear(const Corpus& corpus, const HarmSentence& one);

// Whether `told` surely says who did what `one`, a passive without a doer, leaves out: the same
// verb, and the same number of the same ("two soldiers") or the same name is harmed.
// REQUIRES: both are of one event or article.
bool tells_doer(const Corpus& corpus, const HarmSentence& told, const HarmSentence& one);

// The tokens of the doer without "by"; empty if there is none.
Span doer_words(const HarmSentence& one);

// The bytes of the document before, in and after the verb, within the sentence.
struct AroundVerb {
  Span left, verb, right;
};
AroundVerb around_verb(const Document& document, const HarmSentence& one);

}  // namespace slantwise::lesson
