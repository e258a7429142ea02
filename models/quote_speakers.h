// Whether two versions of a quotation are given to two people: for models/quote_variants.
#pragma once

#include <cstdint>

#include "core/corpus.h"
#include "models/shared_quotes.h"

namespace slantwise {

enum class OtherSpeaker : std::uint8_t {
  no,       // one person, as far as the rules can tell, or one of them names nobody
  unclear,  // the rules read two names, and one of them may be read wrongly
  sure,     // two people, each named at the words
};

// Read at the longest stretch that both have. Two names are two last names, each with a verb, and
// neither stands in the paragraph of the other's words. Sure are two first and last names, if
// * the stretch is five words or more,
// * each stands in the words of the source, and not as whom somebody speaks for; or "he" or "she"
//   does, and the paragraph names them before as a source ("Roe said", "Jane Roe, the mayor,") and
//   nobody else who speaks in the article,
// * neither is a company, an organization or a medium.
OtherSpeaker other_speaker(const Corpus& corpus, const QuoteVersion& longest,
                           const QuoteVersion& version);

}  // namespace slantwise
