// Two outlets compared within the events that both covered: like with like (methods 6.2).
//
// The events are those of the input field "event", and found ones (models/events.h). Labels are
// exchanged inside each event; the ratio is Mantel and Haenszel's, its interval leaves out one
// event at a time.
#pragma once

#include <string>
#include <vector>

#include "apps/term_tests.h"
#include "models/estimate/matched.h"

namespace slantwise {

// Everything NaN where it is undefined or withheld.
struct MatchedTerm {
  double ratio, low, high, z, p, q;
  bool one_event = false;  // without one event there is hardly a difference, or no ratio
};

struct MatchedTerms {
  std::vector<MatchedTerm> words;  // by column of the counts; empty if nothing is compared
  std::size_t events = 0;          // of both outlets
  std::vector<double> matched;     // share of each outlet's texts that are about them
  std::string how;                 // sentences for the screen; "" if no text has an event
  TestRecord record;
};

// Nothing below tier Describe. From five events of both outlets on: below, a sentence says so. From
// ten texts a side in such events on all common words are tested; below, ratios are given, and
// tests and intervals only of named words. More than two outlets are not matched: a sentence.
MatchedTerms match_terms(const TestInput& input, const TestedOutlets& outlets,
                         const ForEach& for_each);

}  // namespace slantwise
