// Hits of many words in the units of a comparison: the sparse table of tests and distances.
//
// A unit is what is exchanged: an independent text (family) of one outlet, or a block of them
// (models/estimate/blocks.h). Words stand in columns; only units with a hit are stored, because
// only they matter: sum of y over A, less the shared base p N_A (methods 1.5).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/estimate/ratio.h"

namespace slantwise {

// Hits of one word in one unit; never 0.
struct Use {
  std::uint32_t unit = 0;
  std::uint32_t hits = 0;
};

struct UnitCounts {
  std::vector<double> length;         // words in scope, one a unit; above 0
  std::vector<std::size_t> begin{0};  // of each word in `uses`, and the end
  std::vector<Use> uses;              // word after word, units ascending

  std::size_t units() const { return length.size(); }
  std::size_t words() const { return begin.size() - 1; }
  std::span<const Use> of(std::size_t word) const;
};

// Rows with a word in scope, in the given order. REQUIRES: rows are rows of `counts`.
std::vector<std::size_t> counted_rows(const Counts& counts, std::span<const std::size_t> rows);

// One unit a row, in the given order; a word a column.
// REQUIRES: every row has a word in scope; hits are whole numbers.
UnitCounts unit_counts(const Counts& counts, std::span<const std::size_t> rows);

// The units added up to `units` larger ones: unit i becomes part of into[i].
UnitCounts merged(const UnitCounts& counts, std::span<const std::uint32_t> into, std::size_t units);

// Only the given words, in the given order.
UnitCounts select_words(const UnitCounts& counts, std::span<const std::size_t> words);

// Units and words of each group, without a term. REQUIRES: one group a unit, below `groups`.
std::vector<Side> scopes_of(const UnitCounts& counts, std::span<const std::uint32_t> group,
                            std::size_t groups);
// The same with the moments of one word.
std::vector<Side> sides_of(const UnitCounts& counts, std::span<const std::uint32_t> group,
                           std::size_t word, std::vector<Side> scopes);

}  // namespace slantwise
