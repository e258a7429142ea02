#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "models/distance.h"
#include "models/text_rows.h"

namespace slantwise::distances {
namespace {

constexpr Parameter kParameters[] = {
    {"words", 150, "how many of the most frequent words are compared; 150 to 500"},
};

// The most used words: by hits, then texts, then as they stand.
std::vector<std::size_t> most_used(const UnitCounts& counts, std::size_t wanted) {
  std::vector<double> hits(counts.words(), 0);
  std::vector<std::size_t> words(counts.words());
  std::iota(words.begin(), words.end(), std::size_t{0});
  for (const std::size_t word : words) {
    for (const Use& use : counts.of(word)) hits[word] += use.hits;
  }
  std::ranges::stable_sort(words, [&](std::size_t a, std::size_t b) {
    if (hits[a] != hits[b]) return hits[a] > hits[b];
    return counts.of(a).size() > counts.of(b).size();
  });
  words.resize(std::min(wanted, words.size()));
  return words;
}

// Rates in standard deviations over the texts; a word whose rate never varies gives nothing.
TextRows in_deviations(const UnitCounts& counts) {
  TextRows rows = relative(counts);
  const auto k = static_cast<double>(rows.texts());
  std::vector<double> mean(rows.words, 0), squares(rows.words, 0), texts(rows.words, 0);
  for (const TextRows::Cell& cell : rows.cells) mean[cell.word] += cell.value / k;
  for (const TextRows::Cell& cell : rows.cells) {
    const double apart = cell.value - mean[cell.word];
    squares[cell.word] += apart * apart;
    texts[cell.word] += 1;
  }
  for (TextRows::Cell& cell : rows.cells) {
    const double absent = (k - texts[cell.word]) * mean[cell.word] * mean[cell.word];
    const double deviation = std::sqrt((squares[cell.word] + absent) / (k - 1));
    cell.value = deviation > 1e-12 * mean[cell.word] ? cell.value / deviation : 0;
  }
  return rows;
}

Measure on(const DistanceTexts& texts, std::span<const double> values) {
  const auto wanted = static_cast<std::size_t>(std::max(1.0, values[0]));
  const UnitCounts counts = select_words(texts.counts, most_used(texts.counts, wanted));
  return [rows = in_deviations(counts)](std::span<const std::uint32_t> label) {
    const Means mean = means(rows, label);
    if (rows.words == 0 || mean.here_texts == 0 || mean.there_texts == 0) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    double sum = 0;
    for (std::size_t word = 0; word < rows.words; ++word) {
      sum += std::fabs(mean.here[word] - mean.there[word]);
    }
    return sum / static_cast<double>(rows.words);
  };
}

}  // namespace

extern constinit const Distance burrows_delta{
    .name = "burrows-delta",
    .summary = "mean difference of the most frequent words' rates, in standard deviations: style",
    .source = "Burrows (2002), Literary and Linguistic Computing 17(3): 267-287; methods 2.1",
    .formula =
        "mean |zA - zB| of the `words` most frequent words, z = (mean rate - mean) / "
        "deviation over texts",
    .parameters = kParameters,
    .from = Tier::contrast,
    .none = 0,
    .shuffles = 999,
    .on = on,
};

}  // namespace slantwise::distances
