// What `quotes` prints: every attribution of the articles, one a row.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "apps/records.h"
#include "core/corpus.h"

namespace slantwise {

// Which attributions are kept: those that fit every list that is not empty.
struct QuoteFilter {
  std::vector<std::string> speakers = {};    // whole words of the name: "roe" finds Jane Roe
  std::vector<std::string> categories = {};  // of kCategories
  std::vector<std::string> kinds = {};       // direct, indirect, mixed
  std::vector<std::string> classes = {};     // of kVerbClasses
};

// Throws UsageError for a category, kind or class that there is not.
void check(const QuoteFilter& filter);

struct QuoteRow {
  std::size_t article = 0;                   // index into the corpus
  const Attribution* attribution = nullptr;  // of that document
};

// In input order, by place in the text. Throws UsageError for a name of filter.speakers that fits
// nobody who speaks.
std::vector<QuoteRow> find_quotes(const Corpus& corpus, const QuoteFilter& filter);

// Offsets are bytes of the article's field as it was read; empty where there is no source or cue.
Records quote_records(const Corpus& corpus, const std::vector<QuoteRow>& rows);

// For a terminal: who, with which verb, how and the words, article by article.
std::string quote_table(const Corpus& corpus, const std::vector<QuoteRow>& rows);

}  // namespace slantwise
