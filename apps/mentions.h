// What a person decided about hits: the mentions and notes of decisions.csv.
//
// Example:
//   mention,a1.txt,text,14,19,party,drop,Jo,a birthday
//   note,a1.txt,text,14,30,party at the pier,is this the same one?,Jo,
#pragma once

#include <tsl/robin_map.h>
#include <span>
#include <string>
#include <vector>

#include "apps/concordance.h"
#include "apps/records.h"
#include "core/decisions.h"

namespace slantwise {

class Mentions {
 public:
  Mentions() = default;
  // Views: valid while the decisions live.
  explicit Mentions(std::span<const Decision> decisions);

  // True if the last mention of exactly these bytes says drop.
  bool dropped(const std::string& article, const SourceSpan& hit) const;
  // True if there is a mention of exactly these bytes.
  bool decided(const std::string& article, const SourceSpan& hit) const;
  // "Jo: a birthday; Ann: ...": why of the mention, and the notes whose bytes touch the hit's.
  std::string remarks(const std::string& article, const SourceSpan& hit) const;

 private:
  const Decision* mention(const std::string& article, const SourceSpan& hit) const;

  tsl::robin_map<std::string, std::vector<const Decision*>> of_;  // mentions, notes; by article
};

// The hits that are not dropped.
Hits without_dropped(const Corpus& corpus, Hits hits, const Mentions& mentions);

// The table that --write-decisions writes: `decided` as they are, then a mention with keep for each
// passage that has none.
Records decision_records(const Corpus& corpus, std::span<const Decision> decided,
                         const std::vector<Passage>& passages);

}  // namespace slantwise
