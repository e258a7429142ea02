#include "models/estimate/units.h"

#include <algorithm>

namespace slantwise {
namespace {

using Cells = Eigen::SparseMatrix<double, Eigen::RowMajor>::InnerIterator;

template <class Visit>
void each_cell(const Counts& counts, std::size_t row, Visit visit) {
  for (Cells cell(counts.matrix, static_cast<int>(row)); cell; ++cell) {
    if (cell.value() > 0) visit(static_cast<std::size_t>(cell.col()), cell.value());
  }
}

void count_to_offsets(std::vector<std::size_t>& begin) {
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
}

}  // namespace

std::span<const Use> UnitCounts::of(std::size_t word) const {
  return {uses.data() + begin[word], begin[word + 1] - begin[word]};
}

std::vector<std::size_t> counted_rows(const Counts& counts, std::span<const std::size_t> rows) {
  std::vector<std::size_t> kept;
  for (const std::size_t row : rows) {
    if (counts.length[row] > 0) kept.push_back(row);
  }
  return kept;
}

UnitCounts unit_counts(const Counts& counts, std::span<const std::size_t> rows) {
  UnitCounts out;
  out.begin.assign(static_cast<std::size_t>(counts.matrix.cols()) + 1, 0);
  for (const std::size_t row : rows) {
    out.length.push_back(counts.length[row]);
    each_cell(counts, row, [&](std::size_t word, double) { ++out.begin[word + 1]; });
  }
  count_to_offsets(out.begin);
  out.uses.resize(out.begin.back());
  std::vector<std::size_t> next(out.begin.begin(), out.begin.end() - 1);
  for (std::size_t unit = 0; unit < rows.size(); ++unit) {
    each_cell(counts, rows[unit], [&](std::size_t word, double y) {
      out.uses[next[word]++] = {static_cast<std::uint32_t>(unit), static_cast<std::uint32_t>(y)};
    });
  }
  return out;
}

UnitCounts merged(const UnitCounts& counts, std::span<const std::uint32_t> into,
                  std::size_t units) {
  UnitCounts out;
  out.length.assign(units, 0);
  for (std::size_t i = 0; i < counts.units(); ++i) out.length[into[i]] += counts.length[i];
  std::vector<std::uint32_t> hits(units, 0);
  std::vector<std::uint32_t> touched;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    touched.clear();
    for (const Use& use : counts.of(word)) {
      const std::uint32_t unit = into[use.unit];
      if (hits[unit] == 0) touched.push_back(unit);
      hits[unit] += use.hits;
    }
    std::ranges::sort(touched);
    for (const std::uint32_t unit : touched) {
      out.uses.push_back({unit, hits[unit]});
      hits[unit] = 0;
    }
    out.begin.push_back(out.uses.size());
  }
  return out;
}

UnitCounts select_words(const UnitCounts& counts, std::span<const std::size_t> words) {
  UnitCounts out;
  out.length = counts.length;
  for (const std::size_t word : words) {
    const std::span<const Use> uses = counts.of(word);
    out.uses.insert(out.uses.end(), uses.begin(), uses.end());
    out.begin.push_back(out.uses.size());
  }
  return out;
}

std::vector<Side> scopes_of(const UnitCounts& counts, std::span<const std::uint32_t> group,
                            std::size_t groups) {
  std::vector<Side> sides(groups);
  for (std::size_t unit = 0; unit < counts.units(); ++unit) {
    Side& side = sides[group[unit]];
    side.k += 1;
    side.n += counts.length[unit];
    side.n2 += counts.length[unit] * counts.length[unit];
  }
  return sides;
}

std::vector<Side> sides_of(const UnitCounts& counts, std::span<const std::uint32_t> group,
                           std::size_t word, std::vector<Side> scopes) {
  for (const Use& use : counts.of(word)) {
    TermMoments& term = scopes[group[use.unit]].term;
    const double y = use.hits;
    term.y += y;
    term.y2 += y * y;
    term.yn += y * counts.length[use.unit];
    term.df += 1;
  }
  return scopes;
}

}  // namespace slantwise
