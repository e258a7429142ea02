// What the tables of `terms` count: words of the vocabulary, or what steps make of them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/counts.h"
#include "core/text/token_steps.h"

namespace slantwise {

struct TermColumns {
  Counts counts;                           // lengths are words of the voice, before the steps
  const Vocabulary* vocabulary = nullptr;  // null: `terms` are the columns, sorted by their bytes
  std::vector<std::string> terms;

  std::string_view term(std::size_t column) const {
    return vocabulary == nullptr ? std::string_view(terms[column])
                                 : vocabulary->term(TermId{static_cast<std::uint32_t>(column)});
  }
};

// Valid as long as the corpus. N-grams stay within a sentence and within words of the voice. With
// steps, columns of fewer texts than `fewest_texts` are left out; from 2 on they take no memory.
TermColumns count_columns(const Corpus& corpus, Scope scope, const TokenSteps& steps,
                          const ForEach& for_each, std::size_t fewest_texts = 1);

// Names as columns would be written: their keys, after the steps in each language of the corpus.
std::set<std::string> written_terms(const Corpus& corpus, const std::vector<std::string>& names,
                                    const TokenSteps& steps);

}  // namespace slantwise
