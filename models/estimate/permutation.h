// The permutation test of many words with one set of shuffles (methods 1.5).
//
//   PermutationTests out = permutation_tests(counts, Shuffles(layout), kPair, {}, for_each);
//   out.words[w].p        // of word w alone
//   out.words[w].pooled   // for discovery: against all words that are about as common
//
// Within each stratum the residual of a unit is its hits less the stratum's rate times its length;
// residuals are exchanged, never lengths or counts alone. The same bytes for any `for_each`.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/estimate/shuffles.h"
#include "models/estimate/units.h"

namespace slantwise {

struct WordTest {
  double z = 0;       // above 0: group 0 uses the word more
  double df = 0;      // units with a hit, in strata where something is exchanged
  double p = 1;       // share of arrangements at least as far from 0
  double pooled = 1;  // the same share over all words of its band of df
  double max_t = 1;   // share of arrangements in which any word is as far: family-wise
};

struct PermutationTests {
  std::vector<WordTest> words;
  bool exact = false;            // all arrangements were listed
  std::size_t arrangements = 0;  // in all
};

// What the statistic gives to each group's sum of residuals.
// A pair: group 0 against group 1 (z is the score of methods 1.5).
inline constexpr double kPair[] = {1, 0};
// Group 0 against the equal-weight mean of the others: 1/k_0, then -1/(J k_j) each.
// A group without units weighs 0.
std::vector<double> against_mean_of_others(const Layout& layout);

struct PermutationOptions {
  // Besag and Clifford: a word stops after that many arrangements as far as its own; p = h / their
  // number. 0: never. Pooled and max-T need every arrangement: with stopping they stay 1.
  std::size_t stop_after = 0;
};

// A word whose labels make no difference (no hit, all units alike, nothing to exchange) has z 0 and
// p 1 and is in no pool.
// REQUIRES: one weight a group; the shuffles are of as many units as `counts` has.
PermutationTests permutation_tests(const UnitCounts& counts, const Shuffles& shuffles,
                                   std::span<const double> weights,
                                   const PermutationOptions& options = {},
                                   const ForEach& for_each = serially());

}  // namespace slantwise
