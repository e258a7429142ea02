// Whom the tests of `terms` compare, and by what (models/exchange.h, methods 1.5).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/estimate/discovery.h"
#include "models/estimate/tiers.h"
#include "models/exchange.h"

namespace slantwise {

// One outlet (group 0) against one or more others.
struct TestedOutlets {
  std::size_t outlet = 0;
  std::vector<std::size_t> others;
  Tier tier = Tier::read;  // of the smallest of them
};

// `outlet_of` numbers each document's outlet; `named` marks columns; `skip` those that get no
// badge.
struct TestInput {
  const Corpus& corpus;
  const Counts& counts;
  const Families& families;
  std::span<const std::uint32_t> outlet_of;
  const std::vector<bool>& named;
  const std::vector<bool>& skip;
  std::uint64_t seed = 1;  // of the shuffles
  Adjust adjust = Adjust::benjamini_hochberg;
  // Event of each document, kUnknown for none (models/events.h); empty: as the articles name them.
  std::span<const std::uint32_t> events = {};
};

// True if an article of the corpus says which event it is about.
bool has_events(const Corpus& corpus);

// The event of each document, named or found, for TestInput::events; empty if no two articles are
// about one event and none is named. REQUIRES: families of this corpus.
std::vector<std::uint32_t> events_of(const Corpus& corpus, const Families& families,
                                     const ForEach& for_each);

// Of each document; kUnknown: in neither.
std::vector<std::uint32_t> groups_of(const TestInput& input, const TestedOutlets& outlets);

inline ExchangeInput exchange_input(const TestInput& input) {
  return {input.corpus.documents, input.families, input.counts, input.events};
}

}  // namespace slantwise
