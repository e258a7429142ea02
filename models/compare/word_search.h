// Which words of a voice are tested, and what the tests say; not for other code.
//
// All words that are common enough are looked at in closed form, a screen (methods 1.5); only the
// likeliest are shuffled, with one set of shuffles for all outlets, and as many others as the bands
// of the pooled p need. The others count in q as if they did not differ, so a q is never too small
// for it.
#pragma once

#include <cstdint>
#include <vector>

#include "models/compare/parts.h"
#include "models/estimate/group_tests.h"
#include "models/exchange.h"

namespace slantwise::compare_parts {

// One voice of the compared outlets.
struct CountedVoice {
  Counts counts;   // documents x vocabulary
  Exchange units;  // what is exchanged: texts, or blocks of them
  UnitCounts texts;
  std::vector<std::uint32_t> outlet;  // of each text, into Comparison::compared
  std::vector<Side> scopes;           // of each outlet, without a word
  std::vector<Side> sides(std::size_t word) const;
};
CountedVoice count_voice(const Context& context, const Comparison& out, Scope scope);

struct WordSearch {
  std::vector<std::size_t> outlets;  // that are shown, ascending
  std::vector<std::size_t> words;    // screened, ascending: columns of the counts
  std::size_t least_units = 0, tested = 0, common = 0;  // as in VoiceWords
  std::size_t tested_apart = 0;                         // of house style, whatever the labels say
  bool complete = true;
  GroupTests tests;                    // of `words`
  std::vector<std::vector<double>> q;  // by outlet of the comparison, by word; of its kind
  std::vector<double> critical_z;      // of each outlet, of words that are not house style
};
// `style` marks columns that are house style: they do not crowd out others.
WordSearch search_words(const Context& context, const CountedVoice& voice,
                        const std::vector<StyleReason>& style);

}  // namespace slantwise::compare_parts
