// Where the standard (UAX #29) ends a sentence of news too early.
//
// It knows no abbreviations, no wrapped lines, and nobody who speaks behind a quotation.
#pragma once

#include <string_view>

#include "core/span.h"
#include "core/text/shortened.h"

namespace slantwise {

// True if `before` and `after`, neighbors by the standard, are one sentence of `paragraph`:
//   Mr. | Smith, Sen. | Lark            a title
//   Ida B. | Lark, J.R. | Ode           initials, unless a usual first word follows
//   the U.S. | Navy, Jan. | 5, No. | 7  a shortened word, unless a usual first word follows
//   “Really?” | she asked.              a lower-case letter follows
//   “Really?” | Mayor Ode asked.        a closing mark, and soon a verb of saying
//   HARBOR, March 3. | /NNA/. | Boats   a dateline at the beginning
//   the long | line                     a line that ends without a full stop, ! or ?
// Another language than English brings its own shortened words; null: English ones.
// REQUIRES: neither is empty and nothing but white space stands between them.
bool is_one_sentence(std::string_view paragraph, Span before, Span after,
                     const ShortenedWords* words = nullptr);

}  // namespace slantwise
