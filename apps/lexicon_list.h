// The lexicons that are built in, as a table and one by one: `list lexicons`.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "apps/records.h"

namespace slantwise {

struct LexiconSummary {
  std::string name, language, version;
  std::string kind;  // "terms", "screen", or "rules": lists that --lexicon does not take
  std::size_t terms = 0, categories = 0, sets = 0;
  std::string license, about;  // about: the sentence that the file begins with
};

// By name.
std::vector<LexiconSummary> lexicon_summaries();

Records lexicon_records();     // a row a lexicon
std::string lexicon_screen();  // the same for a terminal

// What the named ones hold: terms with their patterns, sets with their labels. Throws UsageError
// with a suggestion for a name that is not built in.
std::string lexicon_details(std::span<const std::string> names, Format how);

}  // namespace slantwise
