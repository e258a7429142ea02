// The heaviest chain of links that cross nowhere: what patience diff keeps of its anchors.
#pragma once

#include <cstdint>
#include <vector>

namespace slantwise {

// Something at `source` in one text is something at `copy` in the other.
struct ChainLink {
  std::uint32_t source = 0, copy = 0;
  double weight = 0;
  bool operator==(const ChainLink&) const = default;
};

// The links of greatest summed weight of which neither side goes back, in order of both sides; a
// place may be linked twice. Time n log n in their number.
std::vector<ChainLink> heaviest_chain(std::vector<ChainLink> links);

// The same where every place is linked once at most.
std::vector<ChainLink> longest_chain(std::vector<ChainLink> links);

}  // namespace slantwise
