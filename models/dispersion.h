// How evenly a term is spread over the texts of an outlet. models/dispersion/ is the table; they
// are research columns beside the share of texts, which is always shown (methods 1.7).
//
//   const Parts parts = parts_of(lengths);
//   dispersions::find("dp").score(parts, uses);  // 0: even; near 1: all in one text
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "models/statistic.h"

namespace slantwise {

// The texts of one side, whichever term.
struct Parts {
  std::vector<double> lengths;     // words in scope, ascending; above 0
  double total = 0;                // words
  std::vector<double> kinds = {};  // different lengths, ascending
  std::vector<double> times = {};  // texts of each

  double count() const { return static_cast<double>(lengths.size()); }
};
// Texts without a word in scope are left out.
Parts parts_of(std::vector<double> lengths);

struct Dispersion {
  std::string_view name, summary, source, formula;
  // `uses`: every text with a hit, in any order. NaN where undefined: without a hit or a text.
  // REQUIRES: no text has more hits than words; lengths are among those of `parts`.
  double (*score)(const Parts& parts, std::span<const TextUse> uses);
};

namespace dispersions {
std::span<const Dispersion* const> all();
const Dispersion& find(std::string_view name);  // throws UsageError that names what there is
}  // namespace dispersions

}  // namespace slantwise
