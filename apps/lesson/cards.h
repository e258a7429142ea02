// Passages of two or three sentences in which somebody is quoted or reported, with the verbs that
// say so: "said" only says that somebody spoke, "slammed" says more.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/comparison.h"

namespace slantwise::lesson {

struct CardVerb {
  std::string verb;   // base form: "reject"
  std::string shown;  // as it stands there: "rejected"
  std::string klass;  // of the verb list: "neutral", "doubting", "heated", "praising", "factive"
  bool loaded() const { return klass != "neutral"; }
};

struct Card {
  std::uint32_t document = 0;
  std::uint32_t first = 0, last = 0;  // sentences
  // In order, each verb once. Empty where a verb is neither plain nor surely loaded, where
  // slantwise is not sure that it introduces somebody's words, or where another loaded verb stands
  // there: then nothing is asked about verbs.
  std::vector<CardVerb> verbs;
  const CardVerb* loaded() const;  // the first; null if there is none
};

// All cards of independent texts in English, or of unknown language: they begin with no pronoun,
// hold 20 to 75 words and an attribution whose confidence is not low, say who speaks first by more
// than "she", cut no quotation, and do not overlap.
// REQUIRES: `comparison` is of `corpus`.
std::vector<Card> find_cards(const Corpus& corpus, const Comparison& comparison);

// The verbs that introduce somebody's words, by class of the built-in English list; sorted.
std::map<std::string, std::vector<std::string>> verbs_by_class();

}  // namespace slantwise::lesson
