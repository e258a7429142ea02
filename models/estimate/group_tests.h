// Every group against the equal-weight mean of the others, all with one set of shuffles.
//
//   const GroupTests out = group_tests(counts, Shuffles(layout), for_each);
//   out.of[2][word].p   // group 2 against the mean of the others (methods 1.5)
//
// What permutation_tests() with against_mean_of_others() finds for one group, at the price of one
// shuffle for all of them: with 77 outlets that decides whether a table can be tested at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/estimate/shuffles.h"
#include "models/estimate/units.h"

namespace slantwise {

struct GroupTest {
  double z = 0;  // above 0: the group uses the word more
  double p = 1;  // share of arrangements at least as far from 0
  double pooled =
      1;  // the same share over all words of its band of df (WordTest::pooled); if asked
};

// words: also the pooled p, for discovery.
enum class Pool : unsigned char { none, words };

struct GroupTests {
  std::vector<std::vector<GroupTest>> of;  // by group, by word
  bool exact = false;                      // all arrangements were listed
  std::size_t arrangements = 0;
};

// A word whose labels make no difference has z 0 and p 1, and so has a group without units. The
// same bytes for any `for_each`.
// REQUIRES: the shuffles are of as many units as `counts` has.
GroupTests group_tests(const UnitCounts& counts, const Shuffles& shuffles,
                       const ForEach& for_each = serially(), Pool pool = Pool::none);

// The bands of the pooled p (df_bands) that these words make, one number below 4 a word; kNoBand
// for a word whose labels make no difference, which is in no pool.
inline constexpr std::uint32_t kNoBand = ~std::uint32_t{0};
std::vector<std::uint32_t> pool_bands(const UnitCounts& counts, const Shuffles& shuffles);

}  // namespace slantwise
