// Complete link on the pairs that are known: groups in which every pair is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace slantwise {

struct Link {
  std::uint32_t a = 0, b = 0;  // a < b; each pair once
  double strength = 0;
};

// The group of each of `n` nodes: the number of its first node. Groups grow by joining, again and
// again, the two whose weakest pair is strongest; ties go to the lowest first nodes. A pair that is
// not in `links` is never in one group.
std::vector<std::uint32_t> complete_link(std::size_t n, std::span<const Link> links);

}  // namespace slantwise
