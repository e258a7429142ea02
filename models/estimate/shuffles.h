// All arrangements of the labels that a test or a distance looks at, the same for every word.
//
// Labels move only within a stratum. Up to `exact_up_to` arrangements (a product over strata) all
// are listed, the observed one among them; above that `count` random ones are drawn by methods 1.5:
// units stand in order of their ids, and a Fisher-Yates shuffle by Philox fills group 0, then 1,
// ... Blocks of 1,024 arrangements are made on demand, so memory does not grow with their number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/estimate/bit_sums.h"
#include "models/estimate/philox.h"

namespace slantwise {

// Who is exchanged with whom. Units stand in order of their ids.
struct Layout {
  std::vector<std::uint32_t> group;    // of each unit: 0 is the outlet in question
  std::vector<std::uint32_t> stratum;  // of each unit; any numbers
  std::size_t groups = 2;
};

struct ShuffleOptions {
  std::uint64_t seed = 1;
  std::size_t count = 9'999;
  std::size_t exact_up_to = 20'000;
  Purpose purpose = Purpose::permutation;
};

class Shuffles {
 public:
  // REQUIRES: group and stratum have one entry a unit; groups are below `layout.groups`.
  explicit Shuffles(const Layout& layout, const ShuffleOptions& options = {});

  bool exact() const { return exact_; }
  std::size_t count() const { return count_; }  // arrangements in all
  std::size_t blocks() const { return (count_ + kRowBits - 1) / kRowBits; }
  std::size_t groups() const { return groups_; }

  // The strata in which there is something to exchange, numbered in order of their first unit:
  // their units, in order. Units elsewhere keep their label in every arrangement.
  const std::vector<std::vector<std::uint32_t>>& strata() const { return strata_; }
  // Index into strata() of each unit, or kFixed.
  static constexpr std::uint32_t kFixed = 0xffffffffu;
  std::span<const std::uint32_t> stratum_of() const { return stratum_of_; }
  std::span<const std::uint32_t> group_of() const { return group_of_; }

  // One block: for each group but the last and each unit, in which arrangements it is in the group.
  struct Block {
    std::size_t first = 0, size = 0;  // arrangements
    std::size_t units = 0;
    std::vector<BitRow> rows;  // group after group; bits from `size` on are 0
    const BitRow& row(std::size_t group, std::size_t unit) const {
      return rows[group * units + unit];
    }
  };
  // REQUIRES: block < blocks().
  void fill(std::size_t block, Block& out, const ForEach& for_each = serially()) const;

  // The labels of arrangement `at`, in order of the units of strata()[stratum].
  std::vector<std::uint32_t> labels(std::size_t at, std::size_t stratum) const;

 private:
  std::vector<std::uint32_t> listed(std::size_t rank, std::size_t stratum) const;
  std::vector<std::uint32_t> drawn(std::size_t at, std::size_t stratum) const;

  std::vector<std::vector<std::uint32_t>> strata_;
  std::vector<std::vector<std::size_t>> sizes_;  // of each group, by stratum
  std::vector<std::size_t> listings_;            // arrangements of each stratum, if exact
  std::vector<std::uint32_t> stratum_of_, group_of_;
  std::size_t groups_ = 2, count_ = 1;
  bool exact_ = true;
  ShuffleOptions options_;
};

// n! / (sizes[0]! sizes[1]! ...), exact below 2^53. REQUIRES: not empty.
double arrangements(std::span<const std::size_t> sizes);

}  // namespace slantwise
