// How often outlets use the terms of a category, by voice: the framing score (methods 1.4, 1.5).
//
//   for (const CategoryScore& one : category_scores(input, found, for_each))
//     one.ratio.ratio;  // 3.1 times as often as the mean of the others
//
// A category is a path in a lexicon's tree; a hit counts in every category above it too, once.
// Where a category holds legal formulas it is scored with and without them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/counts.h"
#include "models/estimate/ratio.h"
#include "models/estimate/tiers.h"
#include "models/families.h"
#include "models/lexicon_hits.h"

namespace slantwise {

enum class Formulas : std::uint8_t { with, without };

struct CategoryScore {
  std::string lexicon, category;
  bool screen = false;  // of a lexicon that is a screen, not a measure
  Formulas formulas = Formulas::with;
  Scope scope = Scope::narration;
  std::uint32_t outlet = 0;
  Tier tier = Tier::read;  // of the smaller side
  std::size_t families_a = 0, families_b = 0;
  std::size_t with_a = 0, with_b = 0;  // independent texts that have it
  double count_a = 0, count_b = 0;
  double rate_a = 0, rate_b = 0;          // per 1,000 words of the voice; b: mean of the others
  double weighted_a = 0, weighted_b = 0;  // the same with the terms' weights
  RateRatio ratio{};                      // NaN at tier Read, no interval at tier Describe
  double design_effect = 1;  // of the outlet's hits: 3 says that they are worth a third
  double p = 1, q = 1;       // texts exchanged; q: BH over the categories. NaN below tier Contrast
  bool notable = false;      // methods 1.8
};

struct FrameInput {
  const Corpus& corpus;
  const Families& families;
  std::span<const std::size_t> outlet_of;  // by document
  std::span<const std::uint32_t> outlets;  // that are compared
  std::uint64_t seed = 1;
};

// By lexicon, category, formulas, scope, outlet; without those that nobody uses in the scope.
// Fewer than two outlets are not compared.
std::vector<CategoryScore> category_scores(const FrameInput& input, const LexiconHits& found,
                                           const ForEach& for_each = serially());

}  // namespace slantwise
