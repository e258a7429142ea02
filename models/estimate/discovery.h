// The search for words that two outlets use differently, from filter to q (methods 1.5, 1.8).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.h"
#include "models/estimate/permutation.h"
#include "models/estimate/tiers.h"

namespace slantwise {

enum class Adjust : unsigned char { benjamini_hochberg, benjamini_yekutieli, storey };

struct DiscoveryOptions {
  ShuffleOptions shuffles;
  Adjust adjust = Adjust::benjamini_hochberg;
};

struct Discovery {
  std::vector<std::size_t> words;  // columns of the counts that passed the filter, ascending
  PermutationTests tests;          // of these words, in their order
  std::vector<double> q;           // the same, from the pooled p
  double smaller_group = 0;        // units
  // As asked for, but Benjamini and Hochberg's where Storey's is not to be had: with fewer than
  // 1,000 words, or 1,000 arrangements, whose p come in steps.
  Adjust adjust = Adjust::benjamini_hochberg;
  double critical_z = 0;      // of these tests
  std::size_t found() const;  // words with q <= .05
};

// Units of the smallest group that has any; 0 if none has.
double smallest_group(const Layout& layout);

// Tests every word that enough_units() lets through. Whether the result may be shown is the tier's
// business (methods 2.5), not this function's.
// REQUIRES: one weight a group of `layout`, which is of the units of `counts`.
Discovery discover(const UnitCounts& counts, const Layout& layout,
                   std::span<const double> weights = kPair, const DiscoveryOptions& options = {},
                   const ForEach& for_each = serially());

// "Benjamini and Hochberg".
std::string_view name(Adjust adjust);

// The |z| at which q would be .05: between the largest of those not found and the smallest of those
// found (q <= .05), with ln p linear in z^2. Infinity if none is found.
// REQUIRES: one z, p and q a word.
double critical_z(std::span<const double> z, std::span<const double> p, std::span<const double> q);

// "We shuffled the labels on the 40 articles 9,999 times." or, for all arrangements, "We tried all
// 12,870 ways to deal the labels to the 16 articles."
std::string how_shuffled(const PermutationTests& tests, std::size_t units);
// The same with {seed}: "(seed 1)" behind random ones.
Message shuffled_message(const PermutationTests& tests, std::size_t units, std::uint64_t seed);

}  // namespace slantwise
