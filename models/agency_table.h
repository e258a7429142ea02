// Harm clauses by outlet and voice, with the share of those that name no doer (methods 3.2 G1).
//
//   Agency agency(corpus.vocabulary, lexicon);
//   for (const AgencyRow& row : agency_rows(corpus, agency)) row.without_doer.value;
//
// The unit is the family: of texts that are one, an outlet's latest is counted. A clause is in the
// voice of its verb; words of low confidence are "unclear", in no voice's row.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/agency.h"
#include "models/estimate/share.h"
#include "models/families.h"

namespace slantwise {

// What a clause with a verb says of a doer. thing: an event or a thing, and nobody behind it.
enum class Doer : std::uint8_t { named, unnamed, thing, absent };
inline constexpr int kDoers = 4;
std::string_view name(Doer doer);  // "named", "unnamed", "thing", "absent"
Doer doer_of(const HarmClause& clause);

struct AgencyUse {
  std::uint32_t document = 0;
  HarmClause clause;
  std::uint32_t passage = ~0u;  // into Comparison::passages; ~0: not among them
};

struct AgencyRow {
  std::string outlet;
  Voice voice = Voice::narration;
  std::array<std::uint64_t, kHarmKinds> clauses{};  // by HarmKind
  std::uint64_t unclear = 0;                        // of low confidence: in none of `clauses`
  std::uint64_t articles = 0;                       // with a clause
  // Passives without a doer among all clauses but no_verb, by article: an estimate_share().
  Estimate without_doer = kNoEstimate;
  // The clauses with a verb by doer and victim, and the share of each doer among them: those
  // without one are `without_doer`.
  std::array<std::array<std::uint64_t, kParties>, kDoers> parties{};
  std::array<Estimate, kDoers> doers = {kNoEstimate, kNoEstimate, kNoEstimate, kNoEstimate};
  std::vector<AgencyUse> uses;  // in the order of the corpus; the evidence

  // Clauses with a verb: all but no_verb.
  std::uint64_t with_verb() const;
};

// A row for each outlet and voice that has a clause, by outlet's name, then voice.
std::vector<AgencyRow> agency_rows(const Corpus& corpus, const Families& families,
                                   const Agency& agency, const ForEach& for_each = serially());

// The same with the families of the corpus, which cost more than the clauses.
std::vector<AgencyRow> agency_rows(const Corpus& corpus, const Agency& agency,
                                   const ForEach& for_each = serially());

}  // namespace slantwise
