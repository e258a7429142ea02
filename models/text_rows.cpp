#include "models/text_rows.h"

#include <algorithm>
#include <cmath>

namespace slantwise {

std::span<const TextRows::Cell> TextRows::of(std::size_t text) const {
  return {cells.data() + begin[text], begin[text + 1] - begin[text]};
}

std::span<TextRows::Cell> TextRows::of(std::size_t text) {
  return {cells.data() + begin[text], begin[text + 1] - begin[text]};
}

TextRows rows_of(const UnitCounts& counts) {
  TextRows rows;
  rows.words = counts.words();
  rows.begin.assign(counts.units() + 1, 0);
  for (const Use& use : counts.uses) ++rows.begin[use.unit + 1];
  for (std::size_t i = 1; i < rows.begin.size(); ++i) rows.begin[i] += rows.begin[i - 1];
  rows.cells.resize(counts.uses.size());
  std::vector<std::size_t> next(rows.begin.begin(), rows.begin.end() - 1);
  for (std::uint32_t word = 0; word < counts.words(); ++word) {
    for (const Use& use : counts.of(word)) {
      rows.cells[next[use.unit]++] = {word, static_cast<double>(use.hits)};
    }
  }
  return rows;
}

TextRows relative(const UnitCounts& counts) {
  TextRows rows = rows_of(counts);
  for (std::size_t text = 0; text < rows.texts(); ++text) {
    for (TextRows::Cell& cell : rows.of(text)) cell.value /= counts.length[text];
  }
  return rows;
}

TextRows tfidf(const UnitCounts& counts) {
  TextRows rows = rows_of(counts);
  const auto k = static_cast<double>(counts.units());
  for (std::size_t text = 0; text < rows.texts(); ++text) {
    double squares = 0;
    for (TextRows::Cell& cell : rows.of(text)) {
      const auto df = static_cast<double>(counts.of(cell.word).size());
      cell.value *= std::log((1 + k) / (1 + df)) + 1;
      squares += cell.value * cell.value;
    }
    const double length = std::sqrt(squares);
    for (TextRows::Cell& cell : rows.of(text)) cell.value /= length;
  }
  return rows;
}

Means means(const TextRows& rows, std::span<const std::uint32_t> label) {
  Means out{std::vector<double>(rows.words), std::vector<double>(rows.words)};
  for (std::size_t text = 0; text < rows.texts(); ++text) {
    if (label[text] > 1) continue;
    std::vector<double>& sums = label[text] == 0 ? out.here : out.there;
    ++(label[text] == 0 ? out.here_texts : out.there_texts);
    for (const TextRows::Cell& cell : rows.of(text)) sums[cell.word] += cell.value;
  }
  for (double& sum : out.here) sum /= static_cast<double>(std::max<std::size_t>(1, out.here_texts));
  for (double& sum : out.there) {
    sum /= static_cast<double>(std::max<std::size_t>(1, out.there_texts));
  }
  return out;
}

}  // namespace slantwise
