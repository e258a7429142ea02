// Finds word patterns in documents: words with * and ?, and phrases of them.
//
// Example:
//   Patterns patterns(vocabulary, {"terror*", "outlawed in Russia"});
//   for (Hit hit : patterns.find(document)) hit.pattern;  // 0 or 1
//
// A pattern is split into words like a text (UAX #29; * and ? kept), folded, and matched against
// term keys, so "al-Nusra" is the phrase "al", "Nusra" and "Syria" matches in "Syria’s". A word
// with l' or its like is looked for without it, where it is not found as it stands. A phrase never
// crosses a sentence. Where two patterns begin at the same token the longest wins, and hits do not
// overlap. Holds no reference to the vocabulary after construction; thread-safe to read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct Hit {
  std::uint32_t pattern;  // index into the constructor's patterns
  Span tokens;            // token indices
};

class Patterns {
 public:
  // Throws UsageError for a pattern without a letter, digit or wildcard.
  Patterns(const Vocabulary& vocabulary, std::span<const std::string> patterns);

  // Every hit in `document` in order, all zones but boilerplate. REQUIRES: interned with the same
  // vocabulary.
  std::vector<Hit> find(const Document& document) const;

 private:
  struct Compiled {
    std::uint32_t pattern;
    std::vector<std::vector<TermId>> words;  // sorted alternatives for each position
  };
  std::vector<Compiled> compiled_;
  std::vector<std::vector<std::uint32_t>> by_first_;  // TermId -> compiled_, longest first
};

// The words of a pattern as they are matched: folded, * and ? kept. "al-Nusra*" -> "al", "nusra*".
// Empty for a pattern without a letter, digit or wildcard.
std::vector<std::string> pattern_words(std::string_view pattern);

// The bytes of a hit in the document's text: first token to last, without a final possessive.
Span hit_span(const Document& document, const Hit& hit);

}  // namespace slantwise
