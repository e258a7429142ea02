// The side file of a page that holds a sample: every passage that was counted, one JSON object a
// line (docs/report-schema.md).
#pragma once

#include <string>

#include "apps/json_parts.h"
#include "core/corpus.h"
#include "models/comparison.h"

namespace slantwise {

// As in `passages` of the JSON report.
json::Json passage_json(const Passage& passage);

// "report.passages.jsonl" beside "report.html".
std::string passages_path(const std::string& page);

class PassageLines {
 public:
  // REQUIRES: the corpus outlives the lines.
  explicit PassageLines(const Corpus& corpus) : corpus_(&corpus) {}

  // A line with the article's id, outlet and date, what it is counted as, and passage_json().
  void add(const Passage& passage, const PassageOf& of);

  const std::string& bytes() const { return bytes_; }

 private:
  const Corpus* corpus_;
  std::string bytes_;
};

}  // namespace slantwise
