// Which articles a run keeps: --outlets, --since, --until, --where, --language.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "apps/options.h"
#include "core/article.h"

namespace slantwise {

// True if articles that are read may be missing from the corpus; then not every id is known.
bool leaves_out(const InputOptions& options);

class Filter {
 public:
  // Throws UsageError for a date that is not YYYY-MM-DD, a field that --where does not know and a
  // language that there is not.
  explicit Filter(const InputOptions& options);

  // --language asks the article's field, else its text (core/clean/language.h).
  bool keeps(const Article& article);

  // After reading: throws UsageError if an outlet of --outlets never occurred (and names those
  // that did) or if nothing was kept.
  void check() const;

  // Articles left out because --since or --until was given and their date is unknown.
  std::size_t undated() const { return undated_; }
  // The same of --language: nothing says what they are written in.
  std::size_t of_unknown_language() const { return of_unknown_language_; }

 private:
  bool is_in_language(const Article& article);

  using Member = std::string Article::*;

  std::string since_, until_, language_;
  std::vector<std::pair<Member, std::string>> where_;
  std::vector<std::string> outlets_;
  std::set<std::string> seen_;
  std::size_t undated_ = 0, of_unknown_language_ = 0, kept_ = 0;
};

}  // namespace slantwise
