// The tests beside the table of `terms`: z, p, q and the badge of every word (methods 1.5, 1.8).
//
// Independent texts are exchanged in blocks where there are enough (models/estimate/blocks.h). From
// tier Contrast on every word that is common enough is tested and q is Benjamini and Hochberg's,
// from the pooled p. Words named beforehand are tested from tier Describe on; their q is Holm's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/estimate/tiers.h"
#include "models/families.h"

namespace slantwise {

// NaN where a word is not tested.
struct TermTest {
  double z, p, q;
  std::string notable;  // "yes", "depends on one article", or ""
};

struct TermTests {
  std::vector<TermTest> words;  // by column of the counts; empty if nothing is tested
  std::string how;              // a sentence for the screen, with the seed; "" at tier Read
};

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
};
TermTests test_terms(const TestInput& input, const TestedOutlets& outlets, const ForEach& for_each);

}  // namespace slantwise
