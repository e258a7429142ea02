// The tests beside the table of `terms`: z, p, q and the badge of every word (methods 1.5, 1.8).
//
// Independent texts are exchanged in blocks where there are enough (models/estimate/blocks.h). From
// tier Contrast on every word that is common enough is tested and q is Benjamini and Hochberg's, or
// as asked for, from the pooled p. Words named beforehand are tested from tier Describe on; their q
// is Holm's.
#pragma once

#include <string>
#include <vector>

#include "apps/term_units.h"
#include "models/estimate/noise_floor.h"

namespace slantwise {

// NaN where a word is not tested.
struct TermTest {
  double z, p, q;
  std::string notable;  // "yes", "depends on one article", or ""
};

// How the tests were made, for the run record.
struct TestRecord {
  Block units = Block::family;
  std::vector<std::size_t> sizes;  // units of the outlet, then of each other
  std::size_t strata = 0;          // inside which labels were exchanged
  std::size_t arrangements = 0;    // 0: nothing was tested
  bool exact = false;              // all that there are
  std::size_t least_units = 0;     // words in fewer were not searched; 0: no search
  std::size_t searched = 0, found = 0;
  Adjust adjust = Adjust::benjamini_hochberg;  // of the search, as it was done
};

struct TermTests {
  std::vector<TermTest> words;  // by column of the counts; empty if nothing is tested
  std::string how;              // a sentence for the screen, with the seed; "" at tier Read
  TestRecord record;
};

TermTests test_terms(const TestInput& input, const TestedOutlets& outlets, const ForEach& for_each);

// The same of units that are given. REQUIRES: a word of `input.counts` a column.
TermTests test_units(const TestInput& input, const Exchange& units, Tier tier,
                     const ForEach& for_each);

// Random halves of an outlet's own texts against each other, with the seed of the tests.
NoiseFloor noise_of(const TestInput& input, std::size_t outlet, const ForEach& for_each);

}  // namespace slantwise
