// What `quotes --shared` prints: the same quotation in several outlets, and how each cut it.
#pragma once

#include <string>
#include <vector>

#include "apps/quote_rows.h"
#include "apps/records.h"
#include "models/quote_variants.h"

namespace slantwise {

// Those of which `filter` keeps a part in one article or more. Throws as find_quotes() does.
std::vector<QuoteVariants> find_shared(const Corpus& corpus, const QuoteFilter& filter,
                                       const ForEach& for_each = serially());

// One row a version, then one a paraphrase. Offsets are bytes of the article's field as it was
// read, one pair a part, joined by ";".
Records shared_records(const Corpus& corpus, const std::vector<QuoteVariants>& quotes);

// For a terminal: the longest version, then what each outlet left out, put in, replaced or reported
// in its own words.
std::string shared_text(const Corpus& corpus, const std::vector<QuoteVariants>& quotes);

}  // namespace slantwise
