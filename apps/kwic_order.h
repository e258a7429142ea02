// In what order kwic prints its passages.
#pragma once

#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/passage.h"

namespace slantwise {

struct KwicKey {
  enum class By : std::uint8_t { position, file, outlet, date, voice, match, left, right, word };
  By by = By::position;
  int word = 0;  // for By::word: -2 is the second word to the left, 1 the first to the right
};

// Reads "right", "outlet,1L,2L", ... : position (as read), file, outlet, date, voice, match, left
// (1L, 2L, ...), right (the match, 1R, 2R, ...), and 1L to 8L, 1R to 8R. Throws UsageError.
std::vector<KwicKey> read_order(const std::string& keys);

// Sorts by the first key, ties by the next; what is equal in all keeps its order. Words are
// compared by their keys (core/text/unicode.h), marks between them count for nothing; no word and
// no date come first, voices as own words, reported, quoted, editor's note, unclear.
void sort_passages(const Corpus& corpus, const std::vector<KwicKey>& keys,
                   std::vector<Passage>& passages);

}  // namespace slantwise
