// Two outlets within the events that both covered: the ratio of every word (methods 6.2).
//
//   const MatchedRatios ratios(exchange_within_events(input, group));
//   ratios.of(word).ratio   // Mantel and Haenszel's, group 0 against group 1
#pragma once

#include <cstdint>
#include <vector>

#include "models/estimate/matched.h"
#include "models/exchange.h"

namespace slantwise {

class MatchedRatios {
 public:
  // REQUIRES: `within` outlives this.
  explicit MatchedRatios(const WithinEvents& within);

  MatchedRatio of(std::size_t word) const;

  // Hits and words of both outlets in all matched events.
  EventCounts sums(std::size_t word) const;

 private:
  std::vector<EventCounts> by_event(std::size_t word) const;

  const WithinEvents& within_;
  std::vector<std::uint32_t> event_;  // of each unit, from 0
  std::vector<EventCounts> empty_;    // words, without hits
};

// At least this many events are compared; below, they are described.
inline constexpr std::size_t kFewestEvents = 5;

}  // namespace slantwise
