// What the validity suite draws from: articles of one outlet, real or planted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/counts.h"
#include "models/estimate/philox.h"
#include "models/estimate/shuffles.h"
#include "models/estimate/units.h"

namespace slantwise::validity {

// Independent texts of one outlet. Columns of populations that are compared mean the same words.
struct Population {
  std::string name;
  Counts counts;
  std::vector<std::size_t> rows;   // with a word in scope, in order of their ids
  std::vector<std::size_t> dated;  // those with a date, in its order
  // The dated by week: those weeks that have four texts or more. Planted texts have none.
  std::vector<std::vector<std::size_t>> weeks;
};

// A split: units in order, and who is exchanged with whom.
struct Split {
  UnitCounts counts;
  Layout layout;
};

// `n` of `rows` at random, each once, in the order drawn. REQUIRES: n <= rows.size().
std::vector<std::size_t> sample(const std::vector<std::size_t>& rows, std::size_t n,
                                RandomStream& random);

// Units of the given rows, `group` one a row; one stratum. Rows may repeat.
Split split_of(const Counts& counts, std::vector<std::pair<std::size_t, std::uint32_t>> units);

// Made up by simulation: articles of log-normal length about one of a dozen topics that last for
// some articles; words clump (gamma) and belong to topics. The same seed gives the same table.
struct Recipe {
  std::uint32_t seed = 1;
  std::size_t articles = 600;
  std::size_t words = 700;
  std::uint32_t outlet = 0;  // outlets differ in how often they use each word
};
Population planted_population(const Recipe& recipe);

// The paragraphs that two outlets printed about one event.
struct Paragraph {
  double length = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> hits;  // word, uses; words ascending
};
struct Event {
  std::vector<Paragraph> sides[2];
};
std::vector<Event> planted_events(std::uint32_t seed, std::size_t events, std::size_t words);

// The pooled paragraphs of every event dealt out again at the observed lengths: one unit an event
// and side, events as strata. Nothing differs.
Split deal_again(const std::vector<Event>& events, std::size_t words, RandomStream random);

}  // namespace slantwise::validity
