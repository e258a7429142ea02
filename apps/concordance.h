// Finds the passages that kwic prints.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/passage.h"

namespace slantwise {

enum class Case { ignored, kept };

// Every hit of a word pattern (models/patterns.h), in input order; all zones but boilerplate.
// With Case::kept the letters must stand in the text as in the pattern.
std::vector<Passage> find_words(const Corpus& corpus, const std::string& pattern, Case letters);

// Every match of an RE2 expression within a paragraph; an empty match is none. A match that begins
// in boilerplate is left out. Throws UsageError for an expression that RE2 refuses.
std::vector<Passage> find_regex(const Corpus& corpus, const std::string& expression, Case letters);

// `n` of the passages chosen at random without replacement, in their order; all if there are fewer.
// The same passages, n and seed give the same choice everywhere.
std::vector<Passage> sample(std::vector<Passage> passages, std::size_t n, std::uint64_t seed);

}  // namespace slantwise
