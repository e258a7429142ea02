// What `articles` prints: every article as it was read, and what was not.
#pragma once

#include <string>

#include "apps/records.h"
#include "core/corpus.h"

namespace slantwise {

enum class FullText : unsigned char { no, yes };

// One article a row. The fields are those that readers know, so that what is written is read again
// as the same articles; `words` and `shown_title` are what slantwise found. With FullText::yes also
// `text`, as UTF-8.
Records article_records(const Corpus& corpus, FullText full_text);

// {"articles": [...], "duplicates": 0, "problems": [{"kind", "where", "what"}]}: the records, how
// many were dropped as the same, and what was skipped, repaired or noted, in order.
std::string articles_json(const Corpus& corpus, FullText full_text);

// For a terminal: outlet, date, words and headline, one article a line.
std::string article_table(const Corpus& corpus);

}  // namespace slantwise
