// What is exchanged with what: families, events or weeks (methods 1.1, 1.5, 6.2).
//
// Articles of one event, or of one week, resemble each other, so a test must not exchange them one
// by one when there are enough larger blocks: the coarsest of family, event and week that leaves
// eight a side is taken. A block with articles of one outlet moves as a whole; a block with
// articles of both is a stratum: what is inside is exchanged there, by the next finer kind of
// block.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "models/estimate/refusal.h"
#include "models/estimate/shuffles.h"

namespace slantwise {

inline constexpr std::uint32_t kUnknown = 0xffffffffu;

// Where a family of an outlet belongs; kUnknown event or week: it stands alone there.
struct Place {
  std::uint32_t group = 0;
  std::uint32_t family = 0;
  std::uint32_t event = kUnknown;
  std::uint32_t week = kUnknown;
};

enum class Block : unsigned char { family, event, week };

struct Blocks {
  Block level = Block::family;
  std::vector<std::uint32_t> unit;  // what each family became part of, in order of first member
  Layout layout;                    // of those units
};

inline constexpr std::size_t kEnoughBlocks = 8;  // a side

// REQUIRES: groups are below `groups`; families stand in order of their ids.
Blocks choose_blocks(std::span<const Place> families, std::size_t groups);
// The same with a level that is asked for, however few blocks it leaves.
Blocks make_blocks(std::span<const Place> families, std::size_t groups, Block level);

// For the comparison within events: every event that two groups or more cover is a stratum, every
// other family stays where it is. Families that two groups print are strata of their own.
struct Matching {
  Layout layout;                // a unit a family
  std::size_t events = 0;       // matched
  std::vector<double> matched;  // share of each group's families in matched events
};
Matching match_events(std::span<const Place> families, std::size_t groups);

// nothing_to_exchange without a matched event; unmatched where a group has more than half of its
// families outside matched events, so that nothing is to be said over all of its coverage;
// few_events below five. The first that applies.
Refusal matching_refusal(const Matching& matching);

// Monday-based week of an ISO date ("2018-01-22"), counted from 0001-01-01; kUnknown for "" and for
// what is no date.
std::uint32_t week_of(std::string_view date);

}  // namespace slantwise
