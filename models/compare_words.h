// The words that tell the outlets of a comparison apart: plain data for reports.
//
// Each compared outlet stands against the mean of the others, each counted equally; of two outlets
// one direction says all. Counts, rates and texts are of independent texts (methods 1.1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/counts.h"
#include "core/message.h"
#include "models/estimate/ratio.h"
#include "models/estimate/tiers.h"

namespace slantwise {

// `a` is the outlet, `b` all others together; the rate of several others is their mean.
struct DistinctiveWord {
  std::string word;
  std::size_t texts_a = 0, texts_b = 0;  // with the word
  std::uint64_t count_a = 0, count_b = 0;
  double rate_a = 0, rate_b = 0;  // per 1,000 words of the voice
  RateRatio ratio;                // no ratio and no interval where a side does not use the word
  // q over the words that were tested for this outlet and are not house style; of house style over
  // its own. "most events" looks at the outlets, so those words are among the former.
  double z = 0, p = 1, q = 1;
  std::string notable = {};  // "yes", "depends on one article", or ""
  std::string style = {};    // why it stands in the drawer: a StyleReason's name; else ""
  // Into Comparison::passages; may be a sample. Of words in the drawer there are none.
  std::vector<std::uint32_t> passages_a = {}, passages_b = {};
};

struct OutletWords {
  std::string outlet;
  std::size_t texts_a = 0, texts_b = 0;  // independent ones with a word of this voice
  std::size_t found = 0;                 // q at most .05, house style left out; at least so many
  std::vector<DistinctiveWord> words;    // by evidence: how far the interval stays from 1
  std::vector<DistinctiveWord> style;    // those of house style, likewise
  std::size_t fewest_b = 0;              // of texts_b those of the smallest other outlet
};

struct VoiceWords {
  Scope scope = Scope::narration;
  Tier tier = Tier::read;    // of the outlet with fewest texts in this voice
  std::size_t fewest = 0;    // its texts
  std::vector<Message> how;  // "We shuffled the labels on the 40 articles 9,999 times (seed 1)."
  std::size_t arrangements = 0;  // 0: nothing was tested
  bool exact = false;            // all there are, instead of random ones
  std::size_t least_texts = 0;   // words in fewer were not tested
  std::size_t tested = 0;        // words
  std::size_t common = 0;        // of these used by every compared outlet
  // Of these with q at most .05 for one outlet or another, house style included: what is held is
  // the rate of false finds of each outlet, not that of this number.
  std::size_t differ = 0;
  // Every word that looks different was tested for every outlet: the others of `tested` are those
  // of which no difference was found. False in large corpora: only the likeliest were.
  bool complete = true;
  std::vector<OutletWords> outlets;  // alphabetical; of many those with most texts
  std::size_t outlets_left = 0;      // compared outlets that are not among them
};

struct ComparedWords {
  // Own words, and up to 2,000 articles quoted ones and all voices; empty below tier Contrast.
  std::vector<VoiceWords> voices;
};

}  // namespace slantwise
