// What the screen and the rows of `quotes --shared` have in common.
#pragma once

#include <string>

#include "models/quote_variants.h"

namespace slantwise {

// One quotation with its articles at hand.
struct Shown {
  const Corpus& corpus;
  const QuoteVariants& variants;
  const SharedQuote& quote = variants.quote;

  const QuoteVersion& longest() const { return quote.versions[quote.longest]; }
  const Document& document(const QuoteVersion& version) const {
    return corpus.documents[version.article];
  }
  std::string whole(Span words) const { return words_of(document(longest()), longest(), words); }
  std::string words(const QuoteVersion& version, Span at) const {
    return words_of(document(version), version, at);
  }
};

const Attribution& reported(const Corpus& corpus, const QuoteParaphrase& one);

enum class Change { left_out, put_in, replaced };

Change change(const QuoteCut& cut);

}  // namespace slantwise
