// Builds the terms of a lexicon whose format has categories of words and nothing else.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/lexicon.h"

namespace slantwise {

// Each category is a term: its label is its path, and the path above it its category.
class CategoryBuilder {
 public:
  CategoryBuilder(std::string_view where, std::string_view format);

  // A category in which words may follow. Throws InputError(where:line) for an empty step.
  std::size_t add(const std::vector<std::string>& path, std::size_t line);
  // Throws InputError(where:line) for a pattern that matches nothing, or one twice in the category.
  void add_pattern(std::size_t category, std::string_view pattern, std::size_t line);
  // Throws InputError(where) where no category has a word, or (where:line) one has none.
  Lexicon build();

  [[noreturn]] void fail(std::size_t line, const std::string& what) const;

 private:
  std::string where_;
  Lexicon lexicon_;
  std::map<std::string, std::size_t> by_path_;
  std::vector<std::map<std::string, std::size_t>> seen_;  // by category: pattern key -> line
  std::vector<bool> parent_;
};

}  // namespace slantwise
