// What verify found, for people and for programs.
#pragma once

#include <string>

#include "apps/records.h"
#include "apps/verify/rerun.h"
#include "apps/verify/verdict.h"

namespace slantwise::verify {

struct Findings {
  std::string path;  // the report's
  const ShownReport& report;
  const Verdict& verdict;
  const Rerun& rerun;
};

// True if nothing that is shown differs from its source, and no byte of the re-run if it was asked
// for.
bool holds(const Findings& findings);

// "report.html: 549 passages of 97 articles: all equal their sources' bytes", and what else there
// is to say; at most twenty differences.
std::string findings_text(const Findings& findings);

// All of it: docs/verify.md.
std::string findings_json(const Findings& findings);

// The differences, a row each: --csv.
Records difference_records(const Verdict& verdict);

// The sentence of a report that does not hold.
std::string complaint(const Findings& findings);

}  // namespace slantwise::verify
