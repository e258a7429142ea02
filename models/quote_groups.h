// Which quotations of a corpus are the same (models/shared_quotes.h says what that means).
#pragma once

#include <cstddef>
#include <vector>

#include "core/corpus.h"
#include "models/quotations.h"

namespace slantwise {

inline constexpr std::size_t kSharedWords = 8;    // in a row
inline constexpr std::size_t kWholeWords = 5;     // of a quotation that stands within another
inline constexpr std::size_t kFragmentWords = 3;  // of one by the same speaker at the same time

// A quotation of five words or more, or of three or four of a speaker who is named.
struct QuoteItem {
  std::size_t article;  // index into the corpus
  Quotation quotation;
  std::vector<TermId> words;
};

// In input order.
std::vector<QuoteItem> quote_items(const Corpus& corpus);

// Indices into `items`, each in one group; in order of the first of each. A stretch of words is no
// evidence if fewer than three of them are content words (four, if it is all that two quotations
// share; between articles that are near, models/near_texts.h, two, or one of one speaker), or if
// more articles have it in
// words that they do not quote. A short quotation whose words stand in several others joins those
// of its own speaker, and none if that leaves several. So does a piece of three to seven words, all
// of a quotation or between marks of a cut, if near articles give it to one speaker.
std::vector<std::vector<std::size_t>> quote_groups(const Corpus& corpus,
                                                   const std::vector<QuoteItem>& items);

}  // namespace slantwise
