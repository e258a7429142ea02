// Pairs of outlets compared within the events that both covered: what `compare` leads with
// (methods 6.2).
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/message.h"
#include "models/estimate/matched.h"

namespace slantwise {

// A framing term in the own words of both outlets, within these events only.
struct MatchedContrast {
  std::string term;
  double count_a = 0, count_b = 0, rate_a = 0, rate_b = 0;  // rates per 1,000 own words
  MatchedRatio ratio = {};  // of a against b; no interval with fewer than ten texts a side
  // Labels exchanged inside each event, q over the rows of all pairs; NaN where a term is in fewer
  // than five texts or an outlet has fewer than ten.
  double z = std::numeric_limits<double>::quiet_NaN();
  double p = std::numeric_limits<double>::quiet_NaN();
  double q = std::numeric_limits<double>::quiet_NaN();
  std::uint32_t row = 0;  // of the term, into Comparison::terms
};

struct MatchedPair {
  std::string a, b;                         // outlets, alphabetical
  std::size_t events = 0;                   // that both cover
  std::size_t texts_a = 0, texts_b = 0;     // independent texts about them
  double share_a = 0, share_b = 0;          // of all independent texts of each outlet
  std::vector<MatchedContrast> terms = {};  // by the terms' order; empty below five events
  std::vector<Message> how = {};            // sentences: how many events, what follows, how tested
};

}  // namespace slantwise
