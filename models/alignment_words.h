// Which words two texts have in the same order: patience on words that stand once in both, then a
// longest common subsequence with affine gaps (Gotoh 1982) between them.
//
// Example: of  the rebels left the town  and  the fighters left the town  the runs are "the" and
// "left the town".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/vocabulary.h"

namespace slantwise {

// `size` equal words from `source` and from `copy` on.
struct WordRun {
  std::uint32_t source = 0, copy = 0, size = 0;
  bool operator==(const WordRun&) const = default;
};

// Words with what a match of each is worth.
struct WeighedWords {
  std::span<const TermId> terms;
  std::span<const std::uint8_t> weight;  // kFunctionWord or kContentWord

  std::uint32_t size() const { return static_cast<std::uint32_t>(terms.size()); }
};

inline constexpr std::uint8_t kFunctionWord = 1, kContentWord = 4;

// In order of both texts; no two touch on both sides. A match of fewer than four function words
// between two gaps is no match. Where both stretches between matches are so long that comparing
// them takes more than a million steps, and nothing stands once in both, they share nothing.
std::vector<WordRun> align_words(const WeighedWords& source, const WeighedWords& copy);

}  // namespace slantwise
