// Comparing within events: the Mantel-Haenszel ratio of rates with a jackknife over events
// (methods 6.2). The test that goes with it is the permutation test with events as strata.
#pragma once

#include <span>

#include "models/estimate/refusal.h"

namespace slantwise {

// Hits and words of both outlets in one event.
struct EventCounts {
  double hits_a = 0, words_a = 0, hits_b = 0, words_b = 0;
};

struct MatchedRatio {
  // sum a N2/T over sum b N1/T, T = N1 + N2. NaN without a hit on both sides in matched events.
  double ratio;
  // exp(ln ratio +- t sqrt V), V by leaving out one event at a time; NaN where refused.
  double low, high;
  // The smallest and largest ratio with one event left out; NaN if one of them is no ratio.
  double least, most;
  double events = 0;  // with words of both
  // One event left out cuts |ln ratio| by 80 % or more.
  bool one_event_carries = false;
  // no_hits: no ratio; one_event: it is made by one event; few_events: fewer than five.
  Refusal refusal = Refusal::none;
};

// Events with words of one outlet only are passed over.
MatchedRatio mantel_haenszel(std::span<const EventCounts> events);

}  // namespace slantwise
