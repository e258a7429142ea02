#include "core/counts.h"

#include <algorithm>

namespace slantwise {
namespace {

struct Row {
  std::vector<std::pair<std::uint32_t, double>> cells;  // term, count; sorted by term
  double length = 0;
};

Row count_row(const Tokens& tokens, Scope scope) {
  std::vector<std::uint32_t> terms;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (in_scope(tokens, at, scope)) terms.push_back(static_cast<std::uint32_t>(tokens.term[at]));
  }
  std::ranges::sort(terms);
  Row row;
  row.length = static_cast<double>(terms.size());
  for (const std::uint32_t term : terms) {
    if (row.cells.empty() || row.cells.back().first != term) row.cells.emplace_back(term, 0.0);
    row.cells.back().second += 1;
  }
  return row;
}

Counts assemble(const std::vector<Row>& rows, std::size_t columns) {
  std::size_t cells = 0;
  for (const Row& row : rows) cells += row.cells.size();
  Counts counts;
  counts.matrix.resize(static_cast<int>(rows.size()), static_cast<int>(columns));
  counts.matrix.reserve(static_cast<int>(cells));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    counts.matrix.startVec(static_cast<int>(at));
    for (const auto& [term, uses] : rows[at].cells) {
      counts.matrix.insertBack(static_cast<int>(at), static_cast<int>(term)) = uses;
    }
    counts.length.push_back(rows[at].length);
  }
  counts.matrix.finalize();
  return counts;
}

}  // namespace

std::string_view name(Scope scope) {
  constexpr std::string_view kNames[] = {"narration", "paraphrase", "quote", "insert", "all"};
  return kNames[static_cast<std::size_t>(scope)];
}

bool in_scope(const Tokens& tokens, std::size_t at, Scope scope) {
  if (tokens.zone[at] == Zone::caption || tokens.zone[at] == Zone::boilerplate) return false;
  if (scope == Scope::all) return true;
  // The four voices come first in both enums, in the same order.
  return tokens.confidence[at] != Confidence::low &&
         static_cast<int>(tokens.voice[at]) == static_cast<int>(scope);
}

ForEach serially() {
  return [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = 0; i < n; ++i) body(i);
  };
}

Counts count(std::span<const Document> documents, std::size_t vocabulary_size, Scope scope,
             const ForEach& for_each) {
  std::vector<Row> rows(documents.size());
  for_each(rows.size(), [&](std::size_t at) { rows[at] = count_row(documents[at].tokens, scope); });
  return assemble(rows, vocabulary_size);
}

}  // namespace slantwise
