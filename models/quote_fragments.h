// Quotations, or their pieces between marks of a cut, that stand in a longer one by the same
// speaker: for models/quote_groups.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "models/near_texts.h"
#include "models/quote_groups.h"

namespace slantwise {

// The last word of the speaker's name; empty if nobody is named.
std::string_view speaker_last_name(const Corpus& corpus, const QuoteItem& item);

// Pairs of an item and another one that holds its words, or those of one of its pieces, in a row:
// three words or more of which one is a content word, by the same speaker in an article that is
// near. Stretches of eight words and more are left to others.
std::vector<std::pair<std::size_t, std::size_t>> fragment_links(
    const Corpus& corpus, const NearTexts& texts, const std::vector<QuoteItem>& items);

}  // namespace slantwise
