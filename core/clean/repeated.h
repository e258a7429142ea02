// What an article has that others of its outlet may repeat: paragraphs, and at its edge sentences
// and shingles.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"

namespace slantwise {

// A label is a line of at most four words; a shingle is eight words in a row.
enum class Shape : std::uint8_t { label, line, prose, sentence, shingle };

// A paragraph or sentence that may be repeated.
struct Found {
  Span span;
  Shape shape = Shape::line;
  bool quoted = false;  // somebody's words, perhaps
  bool ended = false;   // as a sentence ends
  bool edge = false;    // near the beginning or the end
};

struct Unit {
  Found found;
  std::uint64_t key = 0;  // equal for equal words
  std::uint32_t outlet = 0;
  std::uint32_t document = 0;
};

// `lines` learns labels and lines that do not end as a sentence and have no quotation marks: nobody
// says anything in them. `all` learns sentences too, which may be what distinguishes the outlet.
enum class Repeats : std::uint8_t { lines, all };

struct UnitOrigin {
  std::uint32_t outlet = 0;
  std::uint32_t document = 0;
};

// Appends the units of `document` that no rule has cut: its paragraphs, in order; with `all` also
// the sentences and shingles of the first and the last three paragraphs left, if the paragraph has
// no quotation marks. A given title is none, and a text of one or two paragraphs has none. Letters
// and digits make the key; one or two numbers in a unit are counters or times and all count as one.
void collect_units(const Document& document, UnitOrigin origin, Repeats repeats,
                   std::vector<Unit>& units);

}  // namespace slantwise
