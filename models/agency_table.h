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

namespace slantwise {

struct AgencyUse {
  std::uint32_t document = 0;
  HarmClause clause;
};

struct AgencyRow {
  std::string outlet;
  Voice voice = Voice::narration;
  std::array<std::uint64_t, kHarmKinds> clauses{};  // by HarmKind
  std::uint64_t unclear = 0;                        // of low confidence: in none of `clauses`
  std::uint64_t articles = 0;                       // with a clause
  // Passives without a doer among all clauses but no_verb, by article: an estimate_share().
  Estimate without_doer;
  std::vector<AgencyUse> uses;  // in the order of the corpus; the evidence

  // Clauses with a verb: all but no_verb.
  std::uint64_t with_verb() const;
};

// A row for each outlet and voice that has a clause, by outlet's name, then voice.
std::vector<AgencyRow> agency_rows(const Corpus& corpus, const Agency& agency,
                                   const ForEach& for_each = serially());

}  // namespace slantwise
