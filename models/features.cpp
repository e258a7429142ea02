#include "models/features.h"

#include <algorithm>
#include <numeric>

#include "core/text/interner.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

struct Cell {
  std::uint32_t term;
  std::uint32_t uses;
};

// The rank of each term when they are sorted by their bytes.
std::vector<std::uint32_t> ranks(const Interner& words, std::vector<std::string>& sorted) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, {}, [&](std::uint32_t id) { return words.term(id); });
  std::vector<std::uint32_t> rank(order.size());
  sorted.reserve(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    rank[order[at]] = static_cast<std::uint32_t>(at);
    sorted.emplace_back(words.term(order[at]));
  }
  return rank;
}

bool hit_in_scope(const Document& document, const Hit& hit, Scope scope) {
  return in_scope(document.tokens, hit.tokens.begin, scope);
}

}  // namespace

struct RawCounter::Parts {
  explicit Parts(TokenMode mode) : tokens(mode) {}

  RawTokens tokens;
  Interner words;
  std::vector<std::uint32_t> uses;  // by term, of the text at hand; zero between texts
  std::vector<Cell> cells;          // row after row
  std::vector<std::size_t> ends;    // of the rows, in cells
};

RawCounter::RawCounter(TokenMode mode) : parts_(std::make_unique<Parts>(mode)) {}
RawCounter::~RawCounter() = default;
RawCounter::RawCounter(RawCounter&&) noexcept = default;
RawCounter& RawCounter::operator=(RawCounter&&) noexcept = default;

void RawCounter::add(std::string_view text) {
  Parts& parts = *parts_;
  const std::size_t begin = parts.cells.size();
  for (const std::string_view token : parts.tokens.split(text)) {
    const std::uint32_t term = parts.words.add(token);
    if (term >= parts.uses.size()) parts.uses.resize(term + 1);
    if (parts.uses[term]++ == 0) parts.cells.push_back({term, 0});
  }
  for (std::size_t at = begin; at < parts.cells.size(); ++at) {
    Cell& cell = parts.cells[at];
    std::swap(cell.uses, parts.uses[cell.term]);
  }
  parts.ends.push_back(parts.cells.size());
}

RawFeatures RawCounter::finish() {
  Parts& parts = *parts_;
  RawFeatures result;
  const std::vector<std::uint32_t> rank = ranks(parts.words, result.terms);
  result.counts.resize(static_cast<int>(parts.ends.size()), static_cast<int>(rank.size()));
  result.counts.reserve(static_cast<int>(parts.cells.size()));
  auto begin = parts.cells.begin();
  for (std::size_t row = 0; row < parts.ends.size(); ++row) {
    const auto end = parts.cells.begin() + static_cast<std::ptrdiff_t>(parts.ends[row]);
    for (auto cell = begin; cell != end; ++cell) cell->term = rank[cell->term];
    std::sort(begin, end, [](const Cell& a, const Cell& b) { return a.term < b.term; });
    result.counts.startVec(static_cast<int>(row));
    for (; begin != end; ++begin) {
      result.counts.insertBack(static_cast<int>(row), static_cast<int>(begin->term)) = begin->uses;
    }
  }
  result.counts.finalize();
  parts.words = Interner();
  parts.uses.clear();
  parts.cells = {};
  parts.ends.clear();
  return result;
}

FeatureMatrix count_terms(std::span<const Document> documents, const Vocabulary& vocabulary,
                          std::span<const LexiconTerm> terms, Scope scope) {
  std::vector<Eigen::Triplet<double>> hits;
  for (std::size_t column = 0; column < terms.size(); ++column) {
    const Patterns patterns(vocabulary, terms[column].patterns);
    for (std::size_t row = 0; row < documents.size(); ++row) {
      for (const Hit& hit : patterns.find(documents[row])) {
        if (!hit_in_scope(documents[row], hit, scope)) continue;
        hits.emplace_back(static_cast<int>(row), static_cast<int>(column), 1.0);
      }
    }
  }
  FeatureMatrix counts(static_cast<int>(documents.size()), static_cast<int>(terms.size()));
  counts.setFromTriplets(hits.begin(), hits.end());
  return counts;
}

}  // namespace slantwise
