#include "models/exchange.h"

#include <algorithm>
#include <map>

#include "models/estimate/discovery.h"

namespace slantwise {

Exchange exchange(const ExchangeInput& input, std::span<const std::uint32_t> group,
                  std::size_t groups) {
  const auto& documents = input.documents;
  std::vector<std::size_t> rows;
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (group[d] != kUnknown && input.families.representative[d]) rows.push_back(d);
  }
  std::ranges::sort(rows, {},
                    [&](std::size_t d) -> const std::string& { return documents[d].article.id; });
  rows = counted_rows(input.counts, rows);
  std::map<std::string, std::uint32_t> events;
  std::vector<Place> places;
  for (const std::size_t d : rows) {
    const Article& article = documents[d].article;
    Place place{group[d], input.families.of[d], kUnknown, week_of(article.date)};
    if (!article.event.empty()) {
      place.event =
          events.emplace(article.event, static_cast<std::uint32_t>(events.size())).first->second;
    }
    places.push_back(place);
  }
  Blocks blocks = choose_blocks(places, groups);
  UnitCounts counts =
      merged(unit_counts(input.counts, rows), blocks.unit, blocks.layout.group.size());
  const std::size_t families = rows.size();
  return {std::move(counts), std::move(blocks.layout), blocks.level, families, std::move(rows)};
}

std::string how_exchanged(const Exchange& units, const PermutationTests& tests,
                          std::uint64_t seed) {
  std::string text = how_shuffled(tests, units.families);
  if (!tests.exact) text.insert(text.size() - 1, " (seed " + std::to_string(seed) + ")");
  if (units.level == Block::week) text += " Those of one week stayed together.";
  if (units.level == Block::event) text += " Those about one event stayed together.";
  return text;
}

}  // namespace slantwise
