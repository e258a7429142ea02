// One framing term in sealed texts of two sides: what students count before they see what
// slantwise says of all texts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/lesson/exercise.h"
#include "models/comparison.h"

namespace slantwise::lesson {

inline constexpr std::size_t kSealed = 10, kFewestSealed = 4;  // texts a side

// A text and its uses of the term in own words: indices into Comparison::passages.
struct SealedText {
  std::uint32_t article = 0;
  std::uint64_t own_words = 0;
  std::vector<std::uint32_t> passages;
  std::uint64_t uses() const { return passages.size(); }
};

struct SealedSide {
  std::vector<std::string> outlets;  // one, or all others that are compared
  std::vector<SealedText> texts;     // drawn; of several outlets in turn, so that each counts alike
  std::uint64_t uses = 0, own_words = 0;       // of `texts`
  std::size_t with_term = 0, independent = 0;  // of all its texts, not only the drawn ones
  double rate() const;                         // of `texts`, per 1,000 own words
};

struct Sealed {
  const TermContrast* contrast = nullptr;  // into the comparison
  std::array<SealedSide, 2> sides;
};

// A contrast that is drawn by seed: of those that differ by more than chance or, as likely, of
// those that do not, each with kFewestUsed uses or more; at tier Describe, where nothing is tested,
// of all. Not where test and interval disagree, or where the rules' own error could make the
// difference. Only terms whose uses are all among the passages, and which three or more of the
// drawn texts may be expected to have. Nothing if there is none.
// REQUIRES: `material.comparison` is of `material.corpus`.
inline constexpr double kFewestUsed = 8;
std::optional<Sealed> seal(const Material& material);

// Methods 8.2: "In its own words, Gazette used “rebels” 3.1 times as often as Herald (2.2 v 0.7 per
// 1,000 words; 95% interval 1.4 to 7.0). It is in 9 of 14 v 4 of 12 independent texts.", and what
// follows where the interval holds 1, or where a side does not use it. Outlets as `masker` has
// them.
std::vector<Message> ratio_sentences(const Material& material, const Sealed& sealed);

// The other side of a contrast against several outlets is "the other outlets".
std::string side_name(const Material& material, const Sealed& sealed, std::size_t side);

}  // namespace slantwise::lesson
