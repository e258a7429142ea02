// A word list of the user's own, as one side of a comparison: word, count a line, as CSV or TSV.
//
//   word,count
//   the,61847
//   tax,52
#pragma once

#include <istream>
#include <string>
#include <string_view>

#include <tsl/robin_map.h>

namespace slantwise {

struct ReferenceList {
  tsl::robin_map<std::string, double> counts;   // by term, as the vocabulary writes it
  double total = 0;                             // of all counts
  double count(const std::string& term) const;  // 0 for a word that is not listed
};

// A first row without a number in its second cell is a header. Spellings that fold to one term
// ("The", "the") are added up. Throws InputError with `path` and the line for a row without two
// cells, a count that is no number of 0 or more, and the same spelling twice; and for a list
// without a use.
ReferenceList read_reference_list(std::istream& in, std::string_view path);

}  // namespace slantwise
