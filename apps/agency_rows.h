// Who is said to have done harm, as rows and as text: `frames --table agency` and
// `frames --table agency-clauses`.
#pragma once

#include <string>

#include "apps/records.h"
#include "models/agency_table.h"

namespace slantwise {

// The rows of a corpus by the built-in lexicon.
std::vector<AgencyRow> agency_of(const Corpus& corpus, const ForEach& for_each);

// A row an outlet, voice, doer (named, unnamed, thing, absent) and victim (all, named, unnamed,
// absent); the share of a doer among all clauses with a verb stands beside "all". Then "no-verb"
// (died, an explosion), which is in no share. precision and recall are the rule's, as measured.
Records agency_records(const std::vector<AgencyRow>& rows);

// A row a clause: the evidence.
Records agency_clauses(const Corpus& corpus, const std::vector<AgencyRow>& rows);

// For a terminal; says so where there is no clause.
std::string agency_screen(const std::vector<AgencyRow>& rows);

// "25% (18-34%)"; "2 of 3" where the texts allow no interval; "." of no clause.
std::string doer_share(const AgencyRow& row, Doer doer);

}  // namespace slantwise
