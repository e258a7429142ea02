// What the voice rules know of a word, from all their lists: one look for each distinct word of an
// article.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/voice/cues.h"
#include "core/voice/lexicon_words.h"
#include "core/voice/word_map.h"

namespace slantwise {

struct DistanceRules;
class SourceTypes;

// Of a kind of source: see core/voice/source_types.h.
struct SourcePhrase {
  std::vector<std::string> then;  // after the first word
  std::size_t list = 0;
};

struct WordFacts {
  WordTraits traits = 0;
  std::span<const Cue> cues;            // that begin with the word
  std::span<const SourcePhrase> kinds;  // kinds of source whose phrases begin with it
};

class WordFactsTable {
 public:
  // Views into `cues` and `types` must stay valid as long as the table.
  WordFactsTable(const CueList& cues, const SourceTypes& types, const DistanceRules& distance);

  // The facts of a folded word; null if it is in no list.
  const WordFacts* find(std::string_view word) const;

 private:
  WordFacts& add(std::string_view word);

  // Most words are in no list: of their hashes, most are not even in this set of bits.
  static constexpr std::size_t kBits = 1u << 15;
  std::array<std::uint64_t, kBits / 64> seen_{};
  WordMap<WordFacts> facts_;
};

}  // namespace slantwise
