#include "apps/outlet_terms.h"

#include <algorithm>
#include <map>

namespace slantwise {
namespace {

using ByTerm = Eigen::SparseMatrix<double, Eigen::ColMajor>;

}  // namespace

OutletTerms::OutletTerms(const Counts& counts, const Families& families,
                         std::span<const std::uint32_t> outlet_of, std::size_t outlets)
    : scopes_(outlets) {
  for (std::size_t d = 0; d < outlet_of.size(); ++d) {
    const double n = counts.length[d];
    if (!families.representative[d] || n <= 0) continue;
    Side& scope = scopes_[outlet_of[d]];
    scope.k += 1;
    scope.n += n;
    scope.n2 += n * n;
  }
  const ByTerm by_term = counts.matrix;
  std::vector<OutletUse> row(outlets);
  begin_.push_back(0);
  for (int term = 0; term < by_term.outerSize(); ++term) {
    std::vector<std::uint32_t> touched;
    for (ByTerm::InnerIterator cell(by_term, term); cell; ++cell) {
      const auto document = static_cast<std::size_t>(cell.row());
      const double y = cell.value();
      if (y <= 0) continue;
      OutletUse& use = row[outlet_of[document]];
      if (use.articles++ == 0) touched.push_back(outlet_of[document]);
      if (!families.representative[document]) continue;
      use.moments.y += y;
      use.moments.y2 += y * y;
      use.moments.yn += y * counts.length[document];
      use.moments.df += 1;
    }
    std::ranges::sort(touched);
    for (const std::uint32_t outlet : touched) {
      uses_.push_back(row[outlet]);
      uses_.back().outlet = outlet;
      row[outlet] = {};
    }
    begin_.push_back(uses_.size());
  }
}

std::span<const OutletUse> OutletTerms::uses(std::size_t term) const {
  return std::span(uses_).subspan(begin_[term], begin_[term + 1] - begin_[term]);
}

Side OutletTerms::side(std::size_t outlet, std::size_t term) const {
  Side side = scopes_[outlet];
  const auto all = uses(term);
  const auto found = std::ranges::lower_bound(all, outlet, {}, &OutletUse::outlet);
  if (found != all.end() && found->outlet == outlet) side.term = found->moments;
  return side;
}

Outlets outlets_of(const Corpus& corpus) {
  std::map<std::string, std::uint32_t> numbers;
  for (const Document& document : corpus.documents) numbers.emplace(document.article.outlet, 0);
  Outlets outlets;
  for (auto& [name, number] : numbers) {
    number = static_cast<std::uint32_t>(outlets.names.size());
    outlets.names.push_back(name);
  }
  for (const Document& document : corpus.documents) {
    outlets.of.push_back(numbers.at(document.article.outlet));
  }
  return outlets;
}

}  // namespace slantwise
