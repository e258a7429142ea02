// Every word of one outlet against another, or against the mean of the others, voice by voice:
// what the command `terms` prints.
//
// `a` is the outlet, `b` its reference: one outlet, or all others together. Articles count every
// text with a hit; families count independent texts, and counts and rates are over their
// representatives (methods 1.1). The rate of several others is their equal-weight mean. Rates are
// per 1,000 words of the voice as they stand, whatever the steps leave out or join.
#pragma once

#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "apps/matched_terms.h"
#include "apps/outlet_pairs.h"
#include "core/text/token_steps.h"
#include "models/estimate/ratio.h"

namespace slantwise {

inline constexpr double kWithheld = std::numeric_limits<double>::quiet_NaN();

struct TermLine {
  std::string term;
  double articles_a = 0, articles_b = 0;
  double families_a = 0, families_b = 0;
  double count_a = 0, count_b = 0;
  // Per 1,000 words of the voice; NaN where a side has no word of it.
  double rate_a = 0, rate_b = 0;
  // NaN where undefined or withheld by the tier.
  double ratio = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();
  // The smallest ratio that so many texts would show in four of five cases; NaN as `ratio`.
  double detectable = std::numeric_limits<double>::quiet_NaN();
  // Where a side does not use the word: the share of its texts (of the smallest other outlet's)
  // that may still do, a 95 % bound; from tier Describe on.
  double absent_up_to = std::numeric_limits<double>::quiet_NaN();
  double z = std::numeric_limits<double>::quiet_NaN();  // of the tests of apps/term_tests.h
  double p = std::numeric_limits<double>::quiet_NaN();
  double q = std::numeric_limits<double>::quiet_NaN();
  std::string notable;  // "yes", "depends on one article", or ""
  std::string style;    // why it is house style and not notable: a StyleReason's name; else ""
  MatchedTerm matched{kWithheld, kWithheld, kWithheld, kWithheld, kWithheld, kWithheld};
  bool contrast = false;  // named beforehand
  double key = 0;  // methods 1.8: how far the interval stays from "no difference", in doublings
};

// Lines stand in the order in which they are shown: by code point at tier Read, else by key, then
// families with a hit, then code point.
struct TermTable {
  std::string outlet, reference;
  Scope scope = Scope::narration;
  Tier tier = Tier::read;
  double families_a = 0, families_b = 0;  // with a word in this voice; b: of the smallest other
  std::string how_tested;                 // a sentence; "" if nothing is tested
  TestRecord tested;
  std::string within_events;  // sentences of the comparison within events; "" without events
  std::size_t events = 0;     // of both outlets
  std::vector<double> matched_share;  // of each outlet's texts that are about them
  TestRecord tested_within;
  std::vector<OutletNoise> noise;  // of the outlet, and of a single other; from tier Contrast on
  std::vector<TermLine> lines;
};

struct TermTableOptions {
  // A table a pair and voice. Without any every outlet against the mean of the others.
  std::vector<OutletPair> pairs;
  std::vector<Scope> scopes = {Scope::narration};
  std::vector<std::string> contrasts;          // terms whose interval is shown at tier Describe
  double min_count = 1;                        // fewer uses on both sides together: left out
  std::uint64_t seed = 1;                      // of the shuffles behind p and q
  Adjust adjust = Adjust::benjamini_hochberg;  // of the search
  TokenSteps steps;           // n-grams stay within a sentence and within one voice
  std::size_t min_texts = 1;  // in fewer articles of the voice, all outlets together: left out
  std::vector<std::uint32_t> events = {};  // TestInput::events
  const Families* families = nullptr;      // of the corpus, where they are known
};

// Hands the tables to `sink` one after the other, outlet by outlet, voice by voice.
// REQUIRES: at least two outlets in the corpus; those of `pairs` are among them.
void term_tables(const Corpus& corpus, const TermTableOptions& options, const ForEach& for_each,
                 const std::function<void(const TermTable&)>& sink);

// One line of the word list: how often and how widely a word is used.
struct RangeLine {
  std::string term;
  Scope scope = Scope::narration;
  double count = 0;  // in representatives, as rate and families
  double rate = 0;   // per 1,000 words of the voice
  double articles = 0, families = 0, outlets = 0;
};

// What a word list holds.
struct WordListOptions {
  Scope scope = Scope::narration;
  TokenSteps steps;
  std::size_t min_texts = 1;  // in fewer articles: left out
};

// All words of a voice, most used first, then by code point.
std::vector<RangeLine> word_list(const Corpus& corpus, const WordListOptions& options,
                                 const ForEach& for_each);

}  // namespace slantwise
