// Who is said to have done harm: harm clauses by the doer that they name (methods 3.2 G1).
//
//   Agency agency(corpus.vocabulary, parse_lexicon(resources::get(kAgencyLexicon),
//   kAgencyLexicon)); for (const HarmClause& clause : agency.find(document)) clause.kind;
//
//   Nine people were killed.               passive: no doer
//   Nine people were killed by soldiers.   passive_by
//   Soldiers killed nine people.           active
//   The attack killed nine people.         active_thing: an event or a thing does it, nobody behind
//   it Nine people died.                      no_verb: kept apart, and in no share
//
// Words that the lexicon's verbs share with nouns and adjectives ("the killing of", "the wounded",
// "a long shot"), forms without a subject of their own ("to kill", "killing nine") and figures of
// speech ("killed the bill") are no harm clauses. English only: documents known to be in another
// language have none. What a doer did is what the text says, not what happened.
//
// A party is named where its words hold a proper name or one of a nation or faith ("Ida Moss", "the
// Upland Front", "Norland troops"), unnamed where they do not ("soldiers", "nine people", "they").
// A capital at the start of a sentence, or in a headline, makes a name only where the body has the
// word with one inside a sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "models/lexicon.h"
#include "models/patterns.h"

namespace slantwise {

inline constexpr std::string_view kAgencyLexicon = "corpora/lexicons/agency.en.yaml";

enum class HarmKind : std::uint8_t { passive, passive_by, active, active_thing, no_verb };
inline constexpr int kHarmKinds = 5;
std::string_view name(HarmKind kind);  // "passive", "passive-by", ...

enum class Party : std::uint8_t { named, unnamed, absent };
inline constexpr int kParties = 3;
std::string_view name(Party party);  // "named", "unnamed", "absent"

struct HarmClause {
  HarmKind kind;
  Span verb;               // token indices: the verb, or the words of no_verb
  Span doer;               // token indices: from "by" on for passive_by, the subject of active ones
  std::uint32_t term = 0;  // index into the lexicon's terms
  Span victim = {};        // token indices; empty if absent
  // Of no_verb both are absent; the doer of active_thing is absent, as nobody stands behind it.
  Party doer_is = Party::absent, victim_is = Party::absent;
};

class Agency {
 public:
  // REQUIRES: `lexicon` is of the form of agency.en.yaml: categories harm/..., needs a weapon,
  // apart/weapons, apart/things as doers, apart/figurative, apart/without a verb of doing.
  Agency(const Vocabulary& vocabulary, const Lexicon& lexicon);

  // In the order of the text, all zones but boilerplate.
  // REQUIRES: interned with the same vocabulary, which outlives this.
  std::vector<HarmClause> find(const Document& document) const;

 private:
  const Vocabulary* vocabulary_;
  std::vector<Pattern> patterns_of(const Lexicon& lexicon);
  std::vector<std::uint8_t> marks_;  // by term of the lexicon
  Patterns patterns_;
};

}  // namespace slantwise
