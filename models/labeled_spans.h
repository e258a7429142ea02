// An article's ledger as stretches of its source: each of one voice, one zone and one field.
//
// Example: the text  The mayor said taxes fall. "Never," Roe said.  gives four stretches:
// own words, reported, quoted, own words.
//
// Every token begins in exactly one of them, so they sum to the article's length, boilerplate
// included.
#pragma once

#include <cstddef>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct LabeledSpan {
  Span span;              // of document.text; never empty
  std::size_t paragraph;  // in which it begins
  Zone zone;              // of every token in it
  const VoiceRun* run;    // into document.runs
  const Cut* cut;         // into document.cuts; null for what is not cut
  std::uint32_t tokens;   // that begin in it
};

// In order and disjoint, each within one paragraph: together they are the paragraphs' bytes.
std::vector<LabeledSpan> pieces_by_paragraph(const Document& document);

// The same without white space at either end. Pieces of one run, one cut and one field that stand
// in the same zone are one, across paragraphs too; what holds no token is left out.
std::vector<LabeledSpan> labeled_spans(const Document& document);

}  // namespace slantwise
