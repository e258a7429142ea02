// The same quotation in several outlets, and how each of them cut it (design 4).
//
// Two quotations are the same if they share eight words in a row, or if one of five words or more
// stands whole within the other, or one of three or four that the same speaker said at the same
// time (models/near_texts.h). Words are compared as terms: letter case and marks do not matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/families.h"
#include "models/quotations.h"
#include "models/quote_cuts.h"

namespace slantwise {

// What one article prints of it.
struct QuoteVersion {
  std::size_t article = 0;       // index into the corpus
  std::vector<Quotation> parts;  // in the order of the text; what stands there twice only once
  std::vector<TermId> words;     // of all parts
  std::vector<QuoteCut> cuts;    // against the longest version
  std::string text;              // as printed, without the outer marks; parts joined by " … "
};

struct SharedQuote {
  std::vector<QuoteVersion> versions;  // by outlet, then in input order
  // Index into versions; of equal ones the first with fewest editor's notes by the speaker of most.
  std::size_t longest = 0;
  std::size_t outlets = 0;   // two or more; of all_quotes() one or more
  std::size_t families = 0;  // independent texts: 1 is one text, printed by several
  Span common;               // words of the longest version that all versions have in a row
};

// Those with most outlets first, then those of most independent texts, then the longest, then in
// input order. REQUIRES: the documents are interned with the corpus's vocabulary; families of it.
std::vector<SharedQuote> shared_quotes(const Corpus& corpus);
std::vector<SharedQuote> shared_quotes(const Corpus& corpus, const Families& known);

// The same with those that one outlet has, after the others. REQUIRES: as above.
std::vector<SharedQuote> all_quotes(const Corpus& corpus);
std::vector<SharedQuote> all_quotes(const Corpus& corpus, const Families& known);

// Words [words.begin, words.end) of a version as printed, joined by a space.
std::string words_of(const Document& document, const QuoteVersion& version, Span words);

// The first attribution of its parts that names somebody or has a verb; nullptr: none does.
const Attribution* attribution_of(const Document& document, const QuoteVersion& version);

}  // namespace slantwise
