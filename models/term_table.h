// Framing terms by article (or outlet) by voice, and what is compared of them.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/message.h"
#include "models/corpus_card.h"
#include "models/estimate/ratio.h"
#include "models/estimate/tiers.h"
#include "models/naming.h"

namespace slantwise {

// Hits of one term in one row (an article, or an outlet when there are many) by voice.
struct TermCell {
  VoiceCounts voice{};
  std::uint64_t unclear = 0;
  std::uint64_t total() const { return voice[0] + voice[1] + voice[2] + voice[3] + unclear; }
  std::size_t articles = 0;             // with a hit
  std::vector<std::uint32_t> passages;  // into Comparison::passages; may be a sample
};

struct TermRow {
  std::string id, label, category, note;
  bool legal_formula = false;
  std::vector<TermCell> cells;  // by row_of: articles or outlets
  std::string screen = {};      // the lexicon's name if it is a screen: points at places to read
};

// A framing term in one outlet against another or the mean of the others, own words only.
struct TermContrast {
  std::string term, outlet, reference;  // reference: an outlet, or "mean of the others"
  Tier tier = Tier::read;
  std::size_t families_a = 0, families_b = 0;
  double count_a = 0, count_b = 0, rate_a = 0, rate_b = 0;  // rates per 1,000 own words
  RateRatio ratio;                                          // NaN where the tier withholds it
  // Score, its permutation p, and q over all rows that are tested; NaN where the tier withholds
  // them or the term is in too few texts (methods 1.5, 1.8).
  double z = std::numeric_limits<double>::quiet_NaN();
  double p = std::numeric_limits<double>::quiet_NaN();
  double q = std::numeric_limits<double>::quiet_NaN();
  std::string notable = {};  // "yes", "depends on one article", or ""
  // The interval would not hold 1 either if the share of the larger side's uses by which the voices
  // err on framing terms (models/validation.h) were a source's, and none of the smaller's.
  bool survives_error = false;
  std::size_t fewest_b = 0;  // of families_b those of the smallest outlet
  std::uint32_t row = 0;     // of the term, into Comparison::terms
};

// How the contrasts were tested; for all of them.
struct ContrastTests {
  std::vector<Message> how;  // "We shuffled the labels on the 40 articles 9,999 times (seed 1)."
  std::uint64_t seed = 1;
  std::size_t arrangements = 0;  // 0: nothing is tested
  bool exact = false;            // all there are, instead of random ones
  std::size_t tested = 0;        // rows; of two outlets one direction counts
  std::size_t found = 0;         // of these with q <= .05
  std::string adjust;            // "Holm" up to ten rows, else "Benjamini-Hochberg"
};

struct LabelRow {
  std::string label;
  std::vector<TermCell> cells;
};

struct NamingTable {
  std::string id, referent;
  bool anchored = false;  // false: headed "topic balance"
  std::vector<LabelRow> labels;
  bool contested = true;
  NamingDetail detail = {};  // labels are indices into `labels`, outlets into Comparison::outlets
};

}  // namespace slantwise
