// --decisions FILE: a person's corrections, and what is learned from the articles themselves.
#pragma once

#include <tsl/robin_map.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/decisions.h"

namespace slantwise {

// The decisions of a run by article.
class Decisions {
 public:
  Decisions() = default;
  // Throws InputError if `path` cannot be read or understood. None for an empty path.
  explicit Decisions(const std::string& path);

  // Sets the fields of `article` that were decided.
  void apply(Article& article);

  // What was decided about the words of `document`, in the order of the file. Throws InputError
  // for any decision about it whose bytes are no longer `was`.
  std::vector<Overrule> overrules(const Document& document) const;

  // After reading: throws InputError with the line of the first decision whose article never came,
  // or, of a direction, the article that it copies. A referent's may be the id of an event.
  void check() const;

  // After all overrules: gives words the speakers that were decided. Throws InputError with the
  // line of a speaker who says no such words.
  void name_speakers(Document& document) const;

  bool empty() const { return decisions_.empty(); }
  // All of them, in the order of the file.
  std::span<const Decision> all() const { return decisions_; }

 private:
  std::vector<Decision> decisions_;
  tsl::robin_map<std::string, std::vector<std::size_t>> of_;      // by article
  tsl::robin_map<std::string, std::vector<std::size_t>> copied_;  // by the article that is copied
  std::vector<bool> met_, met_copied_;                            // by decision
};

// For the run record: "decisions.csv" and the SHA-256 of the file, as "path sha256:...". Empty for
// an empty path.
std::string decisions_record(const std::string& path);

}  // namespace slantwise
