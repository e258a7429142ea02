// The units of one comparison between outlets: what is exchanged, in which blocks
// (methods 1.1, 1.5).
//
//   const Exchange units = exchange({corpus.documents, families, counts}, group, 2);
//   permutation_tests(units.counts, Shuffles(units.layout), kPair);
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/counts.h"
#include "core/document.h"
#include "core/message.h"
#include "models/estimate/blocks.h"
#include "models/estimate/permutation.h"
#include "models/estimate/units.h"
#include "models/families.h"

namespace slantwise {

// A row of `counts` is a document.
struct ExchangeInput {
  std::span<const Document> documents;
  const Families& families;
  const Counts& counts;
  // Event of each document, kUnknown for none (models/events.h); empty: as the articles name them.
  std::span<const std::uint32_t> events = {};
};

struct Exchange {
  UnitCounts counts;
  Layout layout;
  Block level = Block::family;
  std::size_t families = 0;                 // with a word in scope
  std::vector<std::size_t> documents = {};  // of these families, in order of their ids
};

// Group `group[d]` of document d; kUnknown: left out. Only the representative of a family within an
// outlet counts, and only if it has a word in scope. Blocks are chosen by choose_blocks().
// REQUIRES: one group a document, below `groups` or kUnknown.
Exchange exchange(const ExchangeInput& input, std::span<const std::uint32_t> group,
                  std::size_t groups);

// Only the texts about events that two groups or more cover, exchanged inside each event. A text
// that two groups print is exchanged with its copy only.
struct WithinEvents {
  Exchange units;
  std::vector<std::uint32_t> event;  // of each unit
  Matching all;                      // of all texts, also those about other events
  bool any_event = false;            // a text says which event it is about
};
// REQUIRES: one group a document, below `groups` or kUnknown.
WithinEvents exchange_within_events(const ExchangeInput& input,
                                    std::span<const std::uint32_t> group, std::size_t groups = 2);

// The representatives with a word in scope, in order of their ids; groups as above.
std::vector<std::size_t> compared_documents(const ExchangeInput& input,
                                            std::span<const std::uint32_t> group);

// "We shuffled the labels on the 40 articles 9,999 times (seed 1). Those of one week stayed
// together."
std::string how_exchanged(const Exchange& units, const PermutationTests& tests, std::uint64_t seed);
std::vector<Message> exchanged_messages(const Exchange& units, const PermutationTests& tests,
                                        std::uint64_t seed);

}  // namespace slantwise
