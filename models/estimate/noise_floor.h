// How different two random halves of one outlet look: the noise that every comparison stands on.
#pragma once

#include <cstdint>
#include <string>

#include "core/message.h"
#include "models/estimate/units.h"

namespace slantwise {

struct NoiseFloor {
  std::size_t units = 0;     // of the outlet
  std::size_t splits = 0;    // 0: fewer than eight units, nothing is split
  double words = 0;          // tested in a split, on average
  double significant = 0;    // share of them with p <= .05
  double discoveries = 0;    // words with q <= .05 in a split, on average
  double any_discovery = 0;  // share of splits with one
  double typical_ratio = 0;  // median over splits of the median ratio, the larger way round
  double token_share = 0;    // the same with four-cell G2, as if words were independent: p <= .05
  double token_discoveries = 0;  // and its words with q <= .05
};

struct OutletNoise {
  std::string outlet;
  NoiseFloor floor;
};

struct NoiseOptions {
  std::uint64_t seed = 1;
  std::size_t splits = 20;
  std::size_t shuffles = 999;
};

// Splits the units at random in halves and compares them, as two outlets would be.
NoiseFloor noise_floor(const UnitCounts& counts, const NoiseOptions& options = {},
                       const ForEach& for_each = serially());

// "Two random halves of Gazette's own 40 articles differ in 0.1 of 310 tested words (q at most
// .05); counting words as if they were independent finds 52." "" without splits.
std::string sentence(const NoiseFloor& floor, const std::string& outlet);
Message noise_message(const NoiseFloor& floor, const std::string& outlet);

}  // namespace slantwise
