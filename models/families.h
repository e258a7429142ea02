// Articles that are one text: the unit of evidence (methods 1.1, 5.3).
//
// A family is what is copied from one text, within or across outlets: equal words outside
// boilerplate; or chains of copies (models/reuse.h: C_nq .60 or more; or the same mark of origin,
// both dates known and C .30 or more). A chain with two texts that have less than .30 in common is
// taken apart: into groups whose texts all have .30 or more of each other, the closest first. What
// the input or a decision names a family is that family, and nothing else is.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/counts.h"
#include "core/document.h"
#include "models/reuse.h"

namespace slantwise {

struct Families {
  std::vector<std::uint32_t> of;  // family of each document, numbered in order of first member
  std::size_t count = 0;
  // True for the latest member (date, then id) of each family within its outlet: what is counted.
  std::vector<bool> representative;
};

// Unknown dates sort before all others; texts without words are families of their own.
// REQUIRES: the documents are interned with one vocabulary.
Families families(std::span<const Document> documents, const ForEach& for_each = serially());

// The same from what find_reuse() found in these documents.
Families families(std::span<const Document> documents, const FoundReuse& reuse);

}  // namespace slantwise
