#include "core/moments.h"

#include <algorithm>

namespace slantwise {

Moments& Moments::operator+=(const Moments& other) {
  k += other.k;
  n += other.n;
  n2 += other.n2;
  terms.resize(std::max(terms.size(), other.terms.size()));
  for (std::size_t at = 0; at < other.terms.size(); ++at) {
    terms[at].y += other.terms[at].y;
    terms[at].y2 += other.terms[at].y2;
    terms[at].yn += other.terms[at].yn;
    terms[at].df += other.terms[at].df;
  }
  return *this;
}

Moments moments(const Counts& counts, std::span<const std::size_t> rows) {
  Moments sums;
  sums.terms.resize(static_cast<std::size_t>(counts.matrix.cols()));
  for (const std::size_t row : rows) {
    const double n = counts.length[row];
    if (n <= 0) continue;
    sums.k += 1;
    sums.n += n;
    sums.n2 += n * n;
    using Cells = Eigen::SparseMatrix<double, Eigen::RowMajor>::InnerIterator;
    for (Cells cell(counts.matrix, static_cast<int>(row)); cell; ++cell) {
      const double y = cell.value();
      if (y <= 0) continue;
      TermMoments& term = sums.terms[static_cast<std::size_t>(cell.col())];
      term.y += y;
      term.y2 += y * y;
      term.yn += y * n;
      term.df += 1;
    }
  }
  return sums;
}

}  // namespace slantwise
