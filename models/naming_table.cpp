#include "models/naming_table.h"

#include <algorithm>

namespace slantwise {

double NameCounts::Cell::of(std::uint32_t label) const {
  const auto found =
      std::ranges::lower_bound(hits, label, {}, &std::pair<std::uint32_t, double>::first);
  return found == hits.end() || found->first != label ? 0 : found->second;
}

void NameCounts::Cell::add(std::uint32_t label, double number) {
  mentions += number;
  auto found = std::ranges::lower_bound(hits, label, {}, &std::pair<std::uint32_t, double>::first);
  if (found == hits.end() || found->first != label) found = hits.insert(found, {label, 0});
  found->second += number;
}

NameCounts::Cell& NameCounts::Cell::operator+=(const Cell& other) {
  for (const auto& [label, number] : other.hits) add(label, number);
  return *this;
}

NameCounts::NameCounts(const NamingInput& input, std::span<const NameUse> uses, std::size_t labels)
    : totals_(labels) {
  for (const NameUse& use : uses) {
    if (!input.families.representative[use.document]) continue;
    const Tokens& tokens = input.corpus.documents[use.document].tokens;
    if (!stands_in(tokens, use.tokens.begin, NameScope::all)) continue;
    if (texts_.empty() || texts_.back().document != use.document) {
      Text text;
      text.document = use.document;
      text.outlet = static_cast<std::uint32_t>(input.outlet_of[use.document]);
      text.first = use.label;
      texts_.push_back(std::move(text));
    }
    for (int s = 0; s < kNameScopes; ++s) {
      if (!stands_in(tokens, use.tokens.begin, static_cast<NameScope>(s))) continue;
      texts_.back().scopes[static_cast<std::size_t>(s)].add(use.label, 1);
    }
    ++totals_[use.label];
  }
}

}  // namespace slantwise
