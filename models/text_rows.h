// Numbers of texts by word, text after text: what distances add up in every arrangement.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/estimate/units.h"

namespace slantwise {

struct TextRows {
  struct Cell {
    std::uint32_t word;
    double value;
  };
  std::vector<std::size_t> begin{0};  // of each text in `cells`, and the end
  std::vector<Cell> cells;            // words ascending
  std::size_t words = 0;

  std::size_t texts() const { return begin.size() - 1; }
  std::span<const Cell> of(std::size_t text) const;
  std::span<Cell> of(std::size_t text);
};

// Hits, a unit a text.
TextRows rows_of(const UnitCounts& counts);
// Hits over the text's words in scope.
TextRows relative(const UnitCounts& counts);
// ln((1+k)/(1+df)) + 1 times the hits, each text of length 1 (methods 2.1); as scikit-learn's.
TextRows tfidf(const UnitCounts& counts);

// The means of the texts labeled 0 and of those labeled 1.
struct Means {
  std::vector<double> here, there;              // by word
  std::size_t here_texts = 0, there_texts = 0;  // without any: zeros
};
Means means(const TextRows& rows, std::span<const std::uint32_t> label);

}  // namespace slantwise
