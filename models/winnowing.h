// Winnowing: which of a text's shingles stand for it, and which texts may share words
// (methods 5.1, 5.3; Schleimer, Wilkerson and Aiken 2003).
//
// Of every four shingles in a row the one with the smallest hash is a fingerprint, so two texts
// that have eight words in a row in common share one. A fingerprint that more than max(50, 1%) of
// the texts have says nothing and is skipped; where that would hide texts that are almost the same,
// one of them stands for all.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/shingles.h"

namespace slantwise {

inline constexpr std::size_t kWinnowWindow = 4;

// A set: sorted, each once. A run with fewer than four shingles has one, its smallest.
using Fingerprints = std::vector<std::uint64_t>;
Fingerprints fingerprints(const ShingleRuns& shingles);

// Fingerprints in more texts than this are skipped.
std::size_t most_texts(std::size_t texts);

struct TextPair {
  std::uint32_t a = 0, b = 0;  // a < b
  friend auto operator<=>(const TextPair&, const TextPair&) = default;
};

struct Candidates {
  // In order. Of texts that stand for themselves, and of each other text with the one that stands
  // for it.
  std::vector<TextPair> pairs;
  // Of each text: itself, or an earlier text that has 60% or more of its fingerprints and is not
  // much longer. Others than itself only where most fingerprints are in more than 50 texts.
  std::vector<std::uint32_t> stands;
};

// The pairs that share one fingerprint in twenty-five of the smaller text, or more: few that
// share less than a tenth of their words, and hardly any that share more are missing. The time
// grows with the number of texts, not with its square, unless texts share without end.
Candidates candidates(std::span<const Fingerprints> texts, const ForEach& for_each = serially());

}  // namespace slantwise
