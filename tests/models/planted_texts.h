// Texts with a known difference, for tests of distances; no assertions here.
#pragma once

#include <cmath>
#include <vector>

#include "models/estimate/philox.h"
#include "models/estimate/units.h"

namespace slantwise::test {

// A table of texts by word.
inline UnitCounts texts_by_word(const std::vector<std::vector<std::uint32_t>>& texts,
                                std::vector<double> lengths = {}) {
  UnitCounts counts;
  for (const auto& text : texts) {
    double length = 0;
    for (const std::uint32_t hits : text) length += hits;
    counts.length.push_back(length);
  }
  if (!lengths.empty()) counts.length = std::move(lengths);
  for (std::size_t word = 0; word < texts.front().size(); ++word) {
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
      if (texts[text][word] > 0) counts.uses.push_back({text, texts[text][word]});
    }
    counts.begin.push_back(counts.uses.size());
  }
  return counts;
}

// `texts` of `length` words from a Zipf vocabulary; every text has a topic of its own, whose words
// it uses three times as often, as articles do. The first `marked` use word 9 `ratio` times as
// often.
struct Planted {
  std::size_t texts = 20, words = 400, length = 200, marked = 0;
  double ratio = 1;
  std::uint64_t seed = 1;
};

inline std::vector<double> weights_of(const Planted& planted, std::size_t text,
                                      RandomStream& random) {
  const std::uint32_t topic = random.draw(12);
  std::vector<double> weights(planted.words);
  for (std::size_t word = 0; word < planted.words; ++word) {
    weights[word] = 1 / static_cast<double>(word + 2) * (word % 12 == topic ? 3 : 1);
  }
  if (text < planted.marked) weights[9] *= planted.ratio;
  return weights;
}

inline UnitCounts planted_texts(const Planted& planted) {
  std::vector<std::vector<std::uint32_t>> texts;
  for (std::size_t text = 0; text < planted.texts; ++text) {
    RandomStream random(planted.seed, static_cast<std::uint32_t>(text), 0, Purpose::bootstrap);
    const std::vector<double> weights = weights_of(planted, text, random);
    double all = 0;
    for (const double weight : weights) all += weight;
    texts.emplace_back(planted.words, 0u);
    for (std::size_t i = 0; i < planted.length; ++i) {
      double at = random.bits() / 4294967296.0 * all;
      std::size_t word = 0;
      while (word + 1 < planted.words && at >= weights[word]) at -= weights[word++];
      ++texts.back()[word];
    }
  }
  return texts_by_word(texts);
}

}  // namespace slantwise::test
