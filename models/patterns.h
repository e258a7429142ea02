// Finds word patterns in documents: words with * and ?, stems, and phrases of them.
//
// Example:
//   Patterns patterns(vocabulary, {"terror*", "outlawed in Russia", "stem:bomb", "case:US"});
//   for (Hit hit : patterns.find(document)) hit.pattern;  // 0, 1, 2 or 3
//
// A pattern is split into words like a text (UAX #29; * and ? kept), folded, and matched against
// term keys, so "al-Nusra" is the phrase "al", "Nusra" and "Syria" matches in "Syria’s". A word
// with l' or its like is looked for without it, where it is not found as it stands. A phrase never
// crosses a sentence. Where two patterns begin at the same token the longest wins, and hits do not
// overlap. Every other sign, those of regular expressions too, only parts words.
// "stem:bomb" matches every word with the stem of "bomb"; "case:US" only "US" with these capitals.
//
// All patterns are one automaton over the terms of the vocabulary, so that a text is read once,
// however many there are. Holds no reference to the vocabulary after construction; thread-safe to
// read.
#pragma once

#include <tsl/robin_map.h>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace slantwise {

inline constexpr std::string_view kStemPrefix = "stem:";
inline constexpr std::string_view kCasePrefix = "case:";

struct Hit {
  std::uint32_t pattern;  // index into the constructor's patterns, or Pattern::key
  Span tokens;            // token indices
};

// One of many patterns that are looked for at once.
struct Pattern {
  std::string text;
  std::uint32_t key = 0;  // what a hit says
  // The longest wins, and hits do not overlap, among the patterns of one scope.
  std::uint32_t scope = 0;
  // excludes: no hit itself; hits of its key that share a token with it are none either, and make
  // room for shorter ones.
  enum class Role : std::uint8_t { counts, excludes };
  Role role = Role::counts;
  std::string language = "en";  // of "stem:"
};

class Patterns {
 public:
  // Throws UsageError for a pattern without a letter, digit or wildcard, and for a stem in a
  // language that has no stemmer.
  Patterns(const Vocabulary& vocabulary, std::span<const std::string> patterns);
  Patterns(const Vocabulary& vocabulary, std::span<const Pattern> patterns);

  // Every hit in `document` in order of begin, then scope, all zones but boilerplate.
  // REQUIRES: interned with the same vocabulary.
  std::vector<Hit> find(const Document& document) const;

  // How many terms of the vocabulary each pattern can match, words of a phrase added up.
  std::span<const std::size_t> types() const { return types_; }

 private:
  using Node = std::uint32_t;
  struct End {  // a pattern that is complete at a node
    std::uint32_t scope, key, order;
    std::uint32_t written;  // into written_, or kAnyCase
    Pattern::Role role;
  };
  struct Match {
    End end;
    Span tokens;
  };
  void add(std::span<const std::uint32_t> atoms, const End& end);
  void index_atoms(const std::vector<std::vector<TermId>>& terms_of, std::size_t vocabulary);
  void read_from(const Document& document, std::size_t begin, std::vector<Match>& out) const;
  bool as_written(const Document& document, const Match& match) const;
  std::span<const std::uint32_t> atoms_of(TermId term) const;

  static constexpr std::uint32_t kAnyCase = 0xffffffffu;
  std::vector<std::size_t> types_;
  std::vector<bool> starts_;                       // by TermId: a pattern begins with it
  std::vector<std::uint32_t> atom_begin_, atoms_;  // the words of patterns that a term matches
  // A number as its own hash would put the same atom after every node into one place.
  struct EdgeHash {
    std::size_t operator()(std::uint64_t edge) const {
      edge *= 0x9e3779b97f4a7c15u;  // Fibonacci hashing (Knuth 1973, 6.4)
      return edge ^ edge >> 32;
    }
  };
  tsl::robin_map<std::uint64_t, Node, EdgeHash> next_;  // node and atom -> node
  std::vector<std::vector<End>> ends_;                  // by node
  std::vector<std::vector<std::string>> written_;  // words with their capitals, empty: any case
  bool excludes_ = false;
};

// The words of a pattern as they are matched: folded, * and ? kept. "al-Nusra*" -> "al", "nusra*".
// Stems and written words keep their prefix: "stem:bomb", "case:US".
// Empty for a pattern without a letter, digit or wildcard.
std::vector<std::string> pattern_words(std::string_view pattern);

// The bytes of a hit in the document's text: first token to last, without a final possessive.
Span hit_span(const Document& document, const Hit& hit);

}  // namespace slantwise
