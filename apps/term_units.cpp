#include "apps/term_units.h"

#include <algorithm>

#include "models/events.h"

namespace slantwise {

std::vector<std::uint32_t> groups_of(const TestInput& input, const TestedOutlets& outlets) {
  std::vector<std::uint32_t> group(input.outlet_of.size(), kUnknown);
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (input.outlet_of[d] == outlets.outlet) group[d] = 0;
    const auto other = std::ranges::find(outlets.others, input.outlet_of[d]);
    if (other != outlets.others.end()) {
      group[d] = static_cast<std::uint32_t>(1 + (other - outlets.others.begin()));
    }
  }
  return group;
}

bool has_events(const Corpus& corpus) {
  return std::ranges::any_of(corpus.documents,
                             [](const Document& one) { return !one.article.event.empty(); });
}

std::vector<std::uint32_t> events_of(const Corpus& corpus, const Families& families,
                                     const ForEach& for_each) {
  std::vector<std::uint32_t> events = event_strata(find_events(corpus, families, {}, for_each));
  const bool none = std::ranges::all_of(events, [](std::uint32_t one) { return one == kUnknown; });
  return none ? std::vector<std::uint32_t>{} : events;
}

}  // namespace slantwise
