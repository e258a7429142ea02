#include "models/matched_ratios.h"

#include <map>

namespace slantwise {

MatchedRatios::MatchedRatios(const WithinEvents& within) : within_(within) {
  std::map<std::uint32_t, std::uint32_t> known;
  for (std::size_t unit = 0; unit < within.event.size(); ++unit) {
    const auto next = static_cast<std::uint32_t>(known.size());
    const std::uint32_t event = known.try_emplace(within.event[unit], next).first->second;
    if (event == empty_.size()) empty_.emplace_back();
    EventCounts& counts = empty_[event];
    (within.units.layout.group[unit] == 0 ? counts.words_a : counts.words_b) +=
        within.units.counts.length[unit];
    event_.push_back(event);
  }
}

std::vector<EventCounts> MatchedRatios::by_event(std::size_t word) const {
  std::vector<EventCounts> counts = empty_;
  for (const Use& use : within_.units.counts.of(word)) {
    EventCounts& event = counts[event_[use.unit]];
    (within_.units.layout.group[use.unit] == 0 ? event.hits_a : event.hits_b) += use.hits;
  }
  return counts;
}

MatchedRatio MatchedRatios::of(std::size_t word) const { return mantel_haenszel(by_event(word)); }

EventCounts MatchedRatios::sums(std::size_t word) const {
  EventCounts out;
  for (const EventCounts& event : by_event(word)) {
    out.hits_a += event.hits_a;
    out.words_a += event.words_a;
    out.hits_b += event.hits_b;
    out.words_b += event.words_b;
  }
  return out;
}

}  // namespace slantwise
