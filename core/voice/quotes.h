// The quote scanner: which words stand between quotation marks (methods 4.3).
//
// Example: the paragraph  “We agreed,” he said.  gives one quote with content {3, 13}.
//
// No balance is assumed: a mark that is missing or too many changes its own paragraph (and a
// continuation of it), never the rest of the article.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct Quote {
  Span outer;    // marks included
  Span content;  // marks excluded; one paragraph
  std::uint32_t paragraph = 0;
  std::uint32_t chain = 0;  // equal for the parts of one quote that runs over paragraphs
  bool nested = false;      // inside another quote
  bool closed = false;      // a closing mark ends it
  bool open_left = false;   // continues the paragraph before, without an opening mark
  bool continues = false;   // goes on in the next paragraph
  Confidence confidence = Confidence::high;  // medium: single marks; low: unclosed or too long
  std::string_view rule;  // "double-marks", "single-marks", "unclosed", "too-long"; static
};

// The quotes of all paragraphs, sorted by begin, an outer one before those nested in it.
// Captions and boilerplate neither continue a quote nor interrupt one.
// REQUIRES: text is UTF-8; paragraphs are in order, disjoint and within it.
std::vector<Quote> scan_quotes(std::string_view text, std::span<const Paragraph> paragraphs);

}  // namespace slantwise
