// Finds the passages that kwic prints.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/passage.h"
#include "models/window.h"

namespace slantwise {

enum class Case { ignored, kept };

// The words of every hit of a pattern (models/patterns.h) by document; all zones but boilerplate.
// With Case::kept the letters must stand in the text as in the pattern.
using Hits = std::vector<std::vector<Span>>;
Hits find_hits(const Corpus& corpus, const std::string& pattern, Case letters);

// Those of the hits with a hit of `pattern` in their window.
Hits near(const Corpus& corpus, const Hits& hits, const std::string& pattern, const Window& window);

// The hits in input order, each with what stands around it.
std::vector<Passage> passages(const Corpus& corpus, const Hits& hits,
                              const Window& context = kContext);

// Every match of an RE2 expression within a paragraph; an empty match is none. A match that begins
// in boilerplate is left out. Throws UsageError for an expression that RE2 refuses.
std::vector<Passage> find_regex(const Corpus& corpus, const std::string& expression, Case letters,
                                const Window& context = kContext);

// `n` of the passages chosen at random without replacement, in their order; all if there are fewer.
// The same passages, n and seed give the same choice everywhere.
std::vector<Passage> sample(std::vector<Passage> passages, std::size_t n, std::uint64_t seed);

}  // namespace slantwise
