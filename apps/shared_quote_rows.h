// What `quotes --shared` prints: the same quotation in several outlets, and how each cut it.
#pragma once

#include <string>
#include <vector>

#include "apps/quote_rows.h"
#include "apps/records.h"
#include "models/shared_quotes.h"

namespace slantwise {

// Those of which `filter` keeps a part in one article or more. Throws as find_quotes() does.
std::vector<SharedQuote> find_shared(const Corpus& corpus, const QuoteFilter& filter);

// One row a version. Offsets are bytes of the article's field as it was read, one pair a part,
// joined by ";".
Records shared_records(const Corpus& corpus, const std::vector<SharedQuote>& quotes);

// For a terminal: the longest version, then what each outlet left out, put in or replaced.
std::string shared_text(const Corpus& corpus, const std::vector<SharedQuote>& quotes);

}  // namespace slantwise
