// The 5-word shingles of an article: what reuse is measured on (methods 5.1).
//
// Example:
//   const WordRuns words = words_of(document, Quoted::out);
//   const Shingles set = shingles(words);
//   containment(set, other);  // the share of the smaller set that the other has too
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace slantwise {

inline constexpr std::size_t kShingleWords = 5;

// Equal for words that fold to the same letters, with every run of digits as one 0: "1,200 Tons"
// and "7,915 tons" have the same codes. A possessive 's is the caller's to leave out.
std::uint64_t word_code(std::string_view word);

// The codes of a vocabulary's terms, so that each is made once. Without any, they are made anew.
class WordCodes {
 public:
  WordCodes() = default;
  // REQUIRES: the documents are interned with one vocabulary.
  explicit WordCodes(std::span<const Document> documents);
  std::uint64_t of(const Document& document, std::size_t token) const;

 private:
  std::vector<std::uint64_t> of_term_;
};

// Words in order, in runs.
struct WordRuns {
  std::vector<std::uint64_t> codes;
  std::vector<std::uint32_t> tokens;  // of each code: index into the document's tokens
  std::vector<std::uint32_t> ends;    // behind the last code of each run; no run is empty
};

enum class Quoted { in, out };

// The words that are counted: no boilerplate, no captions. Quoted::out leaves out what stands in
// quotation marks (Voice::quote) and ends a run there, so that no shingle joins the words on both
// sides. Boilerplate and captions end no run.
WordRuns words_of(const Document& document, Quoted quoted, const WordCodes& codes = {});

// One run of the given codes, for texts that are split by another rule.
WordRuns one_run(std::vector<std::uint64_t> codes);

// A hash of every five words of a run in order of the text, run after run. A run of fewer than five
// words has none.
struct ShingleRuns {
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint32_t> first;  // of each hash: index of its first word in `codes`
  std::vector<std::uint32_t> ends;   // behind the last hash of each run that has one
};
ShingleRuns shingle_runs(const WordRuns& words);

using Shingles = std::vector<std::uint64_t>;  // a set: sorted, each once
Shingles shingle_set(const ShingleRuns& runs);
Shingles shingles(const WordRuns& words);  // of the runs of these words

// How many both have.
std::size_t shared(const Shingles& a, const Shingles& b);

// Shared by the smaller set's size; 0 if that is empty.
double containment(const Shingles& a, const Shingles& b);

// Shared by the union's size (Jaccard); 0 if that is empty.
double resemblance(const Shingles& a, const Shingles& b);

}  // namespace slantwise
