// A word's statistic in the observed and in every other arrangement; not for other code.
#pragma once

#include <span>
#include <vector>

#include "models/estimate/shuffles.h"
#include "models/estimate/units.h"

namespace slantwise::permutation_parts {

// What all words share: sums of length, and their side in each arrangement of a block.
class Base {
 public:
  Base(const UnitCounts& counts, const Shuffles& shuffles, std::span<const double> weights);
  // The weighted lengths in every arrangement of `block`.
  void move_to(const Shuffles::Block& block, const ForEach& for_each);

  const UnitCounts& counts;
  const Shuffles& shuffles;
  std::vector<double> weights;
  struct Stratum {
    double length = 0, squares = 0;  // sum of n, of n^2
    double spread = 0;               // of the weights, over units - 1: turns squares to variance
    double observed = 0;             // weighted length as the labels are
  };
  std::vector<Stratum> strata;
  // Of each stratum (block after block of kRowBits): weighted length by arrangement.
  std::vector<double> lengths;
};

// Rates of one word by stratum; its observed statistic and standard deviation.
struct Word {
  struct Rate {
    std::uint32_t stratum;
    double rate;
  };
  std::vector<Rate> rates;
  double hits = 0;       // in strata where something is exchanged
  double df = 0;         // units with a hit there
  double statistic = 0;  // observed
  double deviation = 0;  // 0: the labels make no difference
  double z() const { return deviation > 0 ? statistic / deviation : 0; }
};
Word word_of(const Base& base, std::size_t word);

// Writes |z| of `word` in every arrangement of the block. `sums` is scratch.
void scores(const Base& base, const Shuffles::Block& block, std::size_t at, const Word& word,
            BitSums& sums, std::array<double, kRowBits>& out);

}  // namespace slantwise::permutation_parts
