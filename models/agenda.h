// Who covered what: the events of a corpus by outlet (methods 6.2, "agenda", never "framing").
#pragma once

#include <string>
#include <vector>

#include "models/events.h"

namespace slantwise {

// How much of an outlet's coverage can be compared with others' on the same events.
struct OutletCoverage {
  std::string outlet;
  std::size_t articles = 0;
  std::size_t families = 0;  // independent texts
  std::size_t matched = 0;   // of these about an event that another outlet covers too
  std::size_t events = 0;    // that another outlet covers too
  double share() const {
    return families == 0 ? 0 : static_cast<double>(matched) / static_cast<double>(families);
  }
};

// An event that two other outlets or more tell in two independent texts or more, and of which
// nothing was found in the articles of this one.
struct CoverageGap {
  std::uint32_t event = 0;  // into Events::events
  std::string outlet;
  std::size_t articles = 0;  // supplied from the outlet
  std::size_t nearby = 0;    // of these, dated within three days of the event
};

struct Agenda {
  std::vector<OutletCoverage> outlets;  // alphabetical
  std::vector<std::uint32_t> events;    // of two articles or more, or named; in the given order
  std::vector<std::vector<std::size_t>> articles;  // of each of these, by outlet
  std::vector<CoverageGap> gaps;                   // by event, then outlet
};

// REQUIRES: events and families of this corpus.
Agenda agenda(const Corpus& corpus, const Families& families, const Events& events);

// "Not found in the 12 articles supplied from Gazette; 3 of them are dated within three days of
// it."
std::string sentence(const CoverageGap& gap);

}  // namespace slantwise
