#include "models/shared_words.h"

#include <algorithm>

namespace slantwise {

std::vector<Span> words_found(const Document& text, const Shingles& elsewhere) {
  const WordRuns words = words_of(text, Quoted::out);
  const ShingleRuns runs = shingle_runs(words);
  std::vector<Span> spans;
  for (std::size_t i = 0; i < runs.hashes.size(); ++i) {
    if (!std::ranges::binary_search(elsewhere, runs.hashes[i])) continue;
    const std::uint32_t begin = words.tokens[runs.first[i]];
    const std::uint32_t end = words.tokens[runs.first[i] + kShingleWords - 1] + 1;
    if (!spans.empty() && begin <= spans.back().end) {
      spans.back().end = std::max(spans.back().end, end);
    } else {
      spans.push_back({begin, end});
    }
  }
  return spans;
}

}  // namespace slantwise
