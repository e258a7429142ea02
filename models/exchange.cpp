#include "models/exchange.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/text/messages.h"
#include "models/estimate/discovery.h"

namespace slantwise {

namespace {

std::vector<Place> places_of(const ExchangeInput& input, std::span<const std::uint32_t> group,
                             std::span<const std::size_t> rows) {
  std::map<std::string, std::uint32_t> events;
  std::vector<Place> places;
  for (const std::size_t d : rows) {
    const Article& article = input.documents[d].article;
    Place place{group[d], input.families.of[d], kUnknown, week_of(article.date)};
    if (!input.events.empty()) {
      place.event = input.events[d];
    } else if (!article.event.empty()) {
      place.event =
          events.emplace(article.event, static_cast<std::uint32_t>(events.size())).first->second;
    }
    places.push_back(place);
  }
  return places;
}

}  // namespace

std::vector<std::size_t> compared_documents(const ExchangeInput& input,
                                            std::span<const std::uint32_t> group) {
  std::vector<std::size_t> rows;
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (group[d] != kUnknown && input.families.representative[d]) rows.push_back(d);
  }
  std::ranges::sort(
      rows, {}, [&](std::size_t d) -> const std::string& { return input.documents[d].article.id; });
  return counted_rows(input.counts, rows);
}

Exchange exchange(const ExchangeInput& input, std::span<const std::uint32_t> group,
                  std::size_t groups) {
  std::vector<std::size_t> rows = compared_documents(input, group);
  Blocks blocks = choose_blocks(places_of(input, group, rows), groups);
  UnitCounts counts =
      merged(unit_counts(input.counts, rows), blocks.unit, blocks.layout.group.size());
  const std::size_t families = rows.size();
  return {std::move(counts), std::move(blocks.layout), blocks.level, families, std::move(rows)};
}

WithinEvents exchange_within_events(const ExchangeInput& input,
                                    std::span<const std::uint32_t> group, std::size_t groups) {
  const std::vector<std::size_t> rows = compared_documents(input, group);
  const std::vector<Place> places = places_of(input, group, rows);
  WithinEvents out{
      {{}, {{}, {}, groups}, Block::family, 0, {}}, {}, match_events(places, groups), false};
  std::map<std::uint32_t, std::set<std::uint32_t>> sides;  // of each event: its groups
  for (const Place& place : places) sides[place.event].insert(place.group);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out.any_event = out.any_event || places[i].event != kUnknown;
    if (places[i].event == kUnknown || sides[places[i].event].size() < 2) continue;
    out.units.documents.push_back(rows[i]);
    out.event.push_back(places[i].event);
    out.units.layout.group.push_back(places[i].group);
    out.units.layout.stratum.push_back(out.all.layout.stratum[i]);
  }
  out.units.families = out.units.documents.size();
  out.units.counts = unit_counts(input.counts, out.units.documents);
  return out;
}

std::vector<Message> exchanged_messages(const Exchange& units, const PermutationTests& tests,
                                        std::uint64_t seed) {
  std::vector<Message> out = {shuffled_message(tests, units.families, seed)};
  if (units.level == Block::week) out.push_back({"shuffle.week"});
  if (units.level == Block::event) out.push_back({"shuffle.event"});
  return out;
}

std::string how_exchanged(const Exchange& units, const PermutationTests& tests,
                          std::uint64_t seed) {
  return in_english(exchanged_messages(units, tests, seed));
}

}  // namespace slantwise
