// How many articles have a stretch of words that is quoted elsewhere among words that they do not
// quote: a way of speaking ("the president of the republic") rather than a quotation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>

#include <tsl/robin_map.h>

#include "core/corpus.h"

namespace slantwise {

// Of words in a row.
std::uint64_t hash_of(std::span<const TermId> words);

class Unquoted {
 public:
  // Of 3 to 8 words.
  void ask(std::span<const TermId> words) { articles_.try_emplace(hash_of(words), 0); }

  // Once, when all is asked.
  void count(const Corpus& corpus);

  // 0 for what was not asked.
  std::size_t articles(std::span<const TermId> words) const;

 private:
  void scan(const Document& document, std::size_t size, std::set<std::uint64_t>& seen) const;

  tsl::robin_map<std::uint64_t, std::size_t> articles_;
};

}  // namespace slantwise
