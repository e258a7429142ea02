// Quotations, or their pieces between marks of a cut, that stand in a longer one by the same
// speaker: for models/quote_groups.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "models/near_texts.h"
#include "models/quote_groups.h"

namespace slantwise {

// The last word of the speaker's name; empty if nobody is named.
std::string_view speaker_last_name(const Corpus& corpus, const QuoteItem& item);

// A fragment, or a piece of it, and another item that holds its words.
struct FragmentLink {
  std::size_t fragment = 0, whole = 0;  // items
  std::span<const TermId> words;        // three to seven, one of them a content word
  // True: both are the same speaker's, in articles that are near. False: one of them is nobody's
  // by name, two are content words, and one of the links of these words is of near articles.
  bool one_speaker = true;
};

// By fragment; those of one speaker come first. Stretches of eight words and more are left to
// others.
std::vector<FragmentLink> fragment_links(const Corpus& corpus, const NearTexts& texts,
                                         const std::vector<QuoteItem>& items);

}  // namespace slantwise
