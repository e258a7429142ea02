// Sums of many whole numbers in 1,024 arrangements at once.
//
// Bit i of a row says whether a unit stands on the side in arrangement i. Adding row after row to
// counters that lie across the bits (carry-save adders) costs a few operations for 64 arrangements,
// so a word in 500 articles is summed in all of them in about ten microseconds, exactly.
#pragma once

#include <array>
#include <cstdint>

namespace slantwise {

inline constexpr std::size_t kRowWords = 16;
inline constexpr std::size_t kRowBits = 64 * kRowWords;  // arrangements in a block

using BitRow = std::array<std::uint64_t, kRowWords>;

class BitSums {
 public:
  // Sets every sum to 0.
  void clear();
  // Adds `value` where the row has a 1. REQUIRES: the sums stay below 2^32.
  void add(const BitRow& row, std::uint32_t value);
  // Writes the sums. Nothing can be added afterwards, until clear().
  void totals(std::array<double, kRowBits>& out);

 private:
  static constexpr unsigned kLevels = 33;
  void add_at(const BitRow& row, unsigned level);

  std::array<BitRow, kLevels> plane_{};    // bit `level` of every sum
  std::array<BitRow, kLevels> waiting_{};  // a row of that weight still to be added
  std::array<bool, kLevels> waits_{};
  unsigned top_ = 0;  // levels in use
};

}  // namespace slantwise
