// One outlet's independent texts dealt by lot into two halves, and what two tests say of the words
// of the halves: nothing but chance is between them (methods 1.3, 7.2 V1).
//
//   const std::optional<Halves> halves = deal_halves(corpus, comparison, 1);
//   halves->called;   // words that the token test would call different
//   halves->found;    // those that slantwise calls different
//
// All numbers are those of `slantwise terms` on the two halves as two outlets, in own words: g2 of
// --statistics g2-four-cell, p and q of its tests.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/message.h"
#include "models/comparison.h"

namespace slantwise::lesson {

inline constexpr std::size_t kFewestHalved = 20;  // texts of the outlet
inline constexpr std::size_t kFewestUses = 5;     // of a word, as is usual with the token test

struct HalfWord {
  std::string word;
  std::array<std::vector<std::uint32_t>, 2> uses;  // of each text that has it, the most first
  double g2 = 0;                                   // above 0: half 1 uses it more
  double token_p = 1;                              // models/estimate/token_test.h
  double q = 0;  // of slantwise's own test; NaN: in too few texts to be tested

  std::size_t texts() const { return uses[0].size() + uses[1].size(); }
  std::uint64_t count(std::size_t half) const;
};

struct Halves {
  std::string outlet;
  std::array<std::vector<std::uint32_t>, 2> documents;  // in order of their ids
  std::array<std::uint64_t, 2> own_words{};
  std::vector<HalfWord> words;  // used kFewestUses times or more, by token_p, then by word
  std::size_t called = 0;       // of these with token_p <= .05: they stand first
  std::size_t searched = 0;     // words that slantwise tests
  std::size_t single = 0;       // of these with p <= .05, each for itself
  std::size_t found = 0;        // of these with q <= .05
  std::vector<Message> how;     // "We shuffled the labels on the 26 articles 9,999 times (seed 1)."
};

// Of the outlet with most independent texts, the first by name of several; nothing if it has fewer
// than kFewestHalved with own words. Of an odd number half 1 has one text less.
// REQUIRES: `comparison` is of `corpus`.
std::optional<Halves> deal_halves(const Corpus& corpus, const Comparison& comparison,
                                  std::uint64_t seed);

}  // namespace slantwise::lesson
