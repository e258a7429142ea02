// Articles that are one text: the unit of evidence (methods 1.1, 5.3).
//
// Until step 6 finds edited reprints, a family is one cleaned text (equal words outside
// boilerplate), within or across outlets, unless the input names a family.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise {

struct Families {
  std::vector<std::uint32_t> of;  // family of each document, numbered in order of first member
  std::size_t count = 0;
  // True for the latest member (date, then id) of each family within its outlet: what is counted.
  std::vector<bool> representative;
};

// Unknown dates sort before all others; texts without words are families of their own.
// REQUIRES: the documents are interned with one vocabulary.
Families families(std::span<const Document> documents);

}  // namespace slantwise
