// Shuffled scores of many words together: the null of the pooled p and of max-T (methods 1.5).
//
// Not for other code than permutation.cpp. One look-up of a shuffled score among the band's
// observed ones serves all its words, so pooling costs no memory a shuffle. Tasks may run at once;
// counts are added up in a fixed order, so nothing depends on how many threads there are.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "models/estimate/bit_sums.h"

namespace slantwise::permutation_parts {

class PooledNull {
 public:
  // `reach` is what a shuffled |z| must reach to count against a word; infinity: not in a pool.
  PooledNull(std::span<const double> reach, std::span<const double> df, std::size_t tasks);

  // The scores of `word` in a block of `size` arrangements.
  void take(std::size_t task, std::size_t word, const std::array<double, kRowBits>& scores,
            std::size_t size);
  // After all words of a block.
  void end_block(std::size_t size);

  // After all blocks; then the counts below are ready.
  void finish();
  // Scores of the word's band that reach it, and how many words the band has.
  double reaching(std::size_t word) const;
  double band_words(std::size_t word) const;
  // Arrangements in which any word reaches it.
  double reaching_any(std::size_t word) const;

 private:
  struct Band {
    std::vector<double> reach;          // ascending
    std::vector<std::uint64_t> counts;  // after finish(): scores that reach so many words or more
  };
  std::vector<double> reach_;
  std::vector<std::uint32_t> band_of_;
  std::vector<Band> bands_;
  Band any_;
  // By task: of each band how many scores reach exactly so many words; the largest of a block.
  std::vector<std::vector<std::vector<std::uint64_t>>> counts_;
  std::vector<std::array<double, kRowBits>> largest_;
};

}  // namespace slantwise::permutation_parts

namespace slantwise {

// Bands of document frequency for the pooled p: 5-9 (and below), 10-19, 20-49, 50 and more; a band
// of fewer than 50 words joins the next lower, the lowest the next higher. One number a word.
std::vector<std::uint32_t> df_bands(std::span<const double> df);

}  // namespace slantwise
