// How far apart the outlets' own words are, and how far two halves of one outlet are (methods 2).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/distance_excess.h"
#include "models/estimate/noise_floor.h"
#include "models/exchange.h"

namespace slantwise {

struct OutletDistance {
  std::string distance;  // a name of models/distances
  std::string a, b;      // outlets, alphabetical
  std::string withheld;  // why it is not shown, or ""
  DistanceExcess excess;
};

// One column of `counts` a term of the vocabulary, one row a document.
struct DistanceInput {
  std::span<const Document> documents;
  const Vocabulary& vocabulary;
  const Families& families;
  const Counts& counts;
  std::span<const std::string> outlets;      // alphabetical
  std::span<const std::uint32_t> outlet_of;  // of each document; kUnknown: left out
  // Event of each document, kUnknown for none; empty: as the articles name them.
  std::span<const std::uint32_t> event_of = {};
};

// Every pair, distance after distance in the order of their names; those that the tier of the pair
// withholds say so. Words of the outlets' own names are left out: they would tell the outlets apart
// and say nothing of their language. So are words in one text only. Above 300 texts in all, 199
// splits stand in for the 999 of methods 2.3.
std::vector<OutletDistance> outlet_distances(const DistanceInput& input,
                                             std::span<const Distance* const> distances,
                                             std::uint64_t seed,
                                             const ForEach& for_each = serially());

// Each outlet against itself. An outlet with fewer than eight independent texts is left out.
std::vector<OutletNoise> outlet_noise(const DistanceInput& input, const NoiseOptions& options = {},
                                      const ForEach& for_each = serially());

}  // namespace slantwise
