// Whom `terms` compares with whom: pairs that are named, or each outlet with all others.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slantwise {

using OutletPair = std::pair<std::string, std::string>;

// One outlet and those it is compared with, by their numbers.
struct OutletContrast {
  std::size_t a = 0;
  std::vector<std::size_t> others;
};

// "A:B,A:C", or "all" for every pair once, alphabetical. Names may hold a colon, and a comma where
// the whole pair stands in quotation marks. Throws UsageError for what is no pair of `outlets`,
// which are sorted.
std::vector<OutletPair> outlet_pairs(std::string_view wanted,
                                     const std::vector<std::string>& outlets);

// The pairs; without pairs every outlet against all others. REQUIRES: `outlets` are sorted, those
// of the pairs are among them.
std::vector<OutletContrast> outlet_contrasts(const std::vector<std::string>& outlets,
                                             const std::vector<OutletPair>& pairs);

}  // namespace slantwise
