// Which terms of a vocabulary the words of patterns match.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace slantwise {

// True if a pattern word with * (any letters, or none) and ? (one) matches all of `word`.
bool glob(std::string_view pattern, std::string_view word);

// Looks words of patterns up in a vocabulary, which must stay as it is. A wildcard costs a look at
// the terms that begin with its first two bytes; the first stem of a language a look at all.
class PatternTypes {
 public:
  explicit PatternTypes(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Ascending. `word` is one of pattern_words(). Throws UsageError if `language` has no stemmer.
  std::vector<TermId> of(std::string_view word, const std::string& language);

 private:
  std::vector<TermId> of_glob(std::string_view word);
  std::vector<TermId> of_stem(std::string_view word, const std::string& language);
  void sort_terms();

  const Vocabulary& vocabulary_;
  std::vector<TermId> sorted_;       // by their first two bytes
  std::vector<std::size_t> bucket_;  // where those of two bytes begin in sorted_
  // By language, by stem.
  std::map<std::string, std::map<std::string, std::vector<TermId>, std::less<>>> stems_;
};

}  // namespace slantwise
