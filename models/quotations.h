// The quoted words of an article, as whole quotations.
//
// Example:  “We sail [the ferry – NNA] today,” Roe said.  is one quotation of three words: what an
// editor put in is not quoted.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct Quotation {
  Span span;                          // marks included
  int attribution = -1;               // index into attributions; -1: nobody is named
  std::vector<std::uint32_t> tokens;  // without those of editor's notes; never empty
};

// In the order of the text. Left out is what is unclear or not counted.
std::vector<Quotation> quotations(const Document& document);

// True for an editor's note within it or at one of its ends: “Nothing else [was said],” Roe said.
bool has_note(const Document& document, const Quotation& quotation, const Insert& note);

// A word as it is printed: "[w]hile" if `token` is the letter that an editor changed.
Span printed_word(const Document& document, std::uint32_t token);

}  // namespace slantwise
