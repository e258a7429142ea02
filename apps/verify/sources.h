// The articles of a report, read again from where they are now.
#pragma once

#include <tsl/robin_map.h>

#include <istream>
#include <map>
#include <string>
#include <vector>

#include "apps/input/input.h"
#include "core/clean/clean.h"
#include "core/text/words.h"

namespace slantwise::verify {

// How a report puts text: the JSON as it is, the page with controls named (apps/html/markup.h).
using AsShown = std::string (*)(std::string_view);
std::string as_it_is(std::string_view text);
std::string on_the_page(std::string_view text);

class Sources {
 public:
  // Reads all articles of `paths`. Throws as read_articles().
  Sources(const std::vector<std::string>& paths, const InputSettings& settings,
          std::istream& standard_input, AsShown as_shown);

  // By its id as shown; nullptr if there is none.
  const Article* find(const std::string& id) const;
  // Its text as cleaned, title first; kept. REQUIRES: an article of these.
  const CleanText& clean(const Article& article);
  // All of that, as shown; kept.
  const std::string& text(const Article& article);
  // What stands at `at`, as shown; decoded, and cleaned where the bytes are not UTF-8. Empty if the
  // source ends before.
  std::string says(const Article& article, const SourceSpan& at);
  // Where `at` stands in the cleaned text; empty if nowhere.
  Span cleaned(const Article& article, const SourceSpan& at);
  // The least that is shown beside `at` of the cleaned text: from the eighth word before it to the
  // end of the eighth behind it (kContext), within its line. Words as UAX #29 has them.
  Span least_beside(const Article& article, Span at);
  // All that an outlet, as shown, published.
  const std::vector<const Article*>& of_outlet(const std::string& outlet) const;

  const std::vector<InputFile>& files() const { return files_; }

 private:
  std::vector<Article> articles_;
  std::vector<InputFile> files_;
  AsShown as_shown_;
  Words splitter_;
  tsl::robin_map<std::string, std::size_t> by_id_;
  std::map<std::string, std::vector<const Article*>> by_outlet_;
  std::map<const Article*, CleanText> cleaned_;
  std::map<const Article*, std::string> texts_;
  std::map<const Article*, std::vector<Span>> words_;
};

}  // namespace slantwise::verify
