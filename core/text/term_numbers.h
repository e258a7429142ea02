// Numbers the terms of one document after another, fast: how a spelling is folded is remembered
// from document to document.
//
// Example:
//   TermNumbers numbers;
//   std::vector<std::string> terms;
//   numbers.number({"Tax", "cut", "tax"}, terms);  // 0, 1, 0; terms are "tax", "cut"
//
// The numbers of a document do not depend on those before it. Not for two threads at once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/interner.h"
#include "core/vocabulary.h"

namespace slantwise {

class TermNumbers {
 public:
  // Remembers about `most` spellings at a time.
  explicit TermNumbers(std::size_t most = 1u << 18) : most_(most) {}

  // For each word the place of its term_key() in `terms`, which gets the document's distinct keys
  // in the order in which they first come. Valid until the next call.
  std::span<const TermId> number(std::span<const std::string_view> words,
                                 std::vector<std::string>& terms);

 private:
  struct Place {
    std::uint32_t document = 0;
    TermId term = kNoTerm;
  };
  void learn();

  std::size_t most_;
  Interner spellings_;
  std::vector<std::uint32_t> key_of_;  // by spelling
  Interner keys_;
  std::vector<Place> places_;  // by key; of the document at hand if its number says so
  std::vector<TermId> numbers_;
  std::uint32_t document_ = 0;
};

}  // namespace slantwise
