// How one version of a quotation differs from another: what was left out, put in or replaced.
//
// Example: of  we sail on Monday morning  the version  we leave on Monday  replaces "sail" by
// "leave" and leaves "morning" out.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/span.h"
#include "core/vocabulary.h"

namespace slantwise {

using Words = std::span<const TermId>;

// Positions in the two versions; not both are empty.
struct QuoteCut {
  Span whole;    // what stands in the whole version and not here
  Span version;  // what stands here instead
  bool operator==(const QuoteCut&) const = default;
};

// In order; empty if the two are the same. The longest stretches that both have are kept first;
// stretches of one or two words only where little lies between.
std::vector<QuoteCut> quote_cuts(Words whole, Words version);

// The longest stretch of `whole` that every version has, the first of equal ones; may be empty.
Span common_words(Words whole, std::span<const Words> versions);

}  // namespace slantwise
