// Which reported words say what is quoted elsewhere: for models/quote_variants.
#pragma once

#include <span>
#include <vector>

#include "models/quote_variants.h"

namespace slantwise {

// For each quotation those that fit it best of all, as QuoteVariants::paraphrases.
std::vector<std::vector<QuoteParaphrase>> find_paraphrases(const Corpus& corpus,
                                                           std::span<const SharedQuote> quotes);

}  // namespace slantwise
