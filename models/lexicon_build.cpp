#include "models/lexicon_build.h"

#include <algorithm>

#include "core/error.h"
#include "models/lexicon_parts.h"
#include "models/lexicon_reader.h"

namespace slantwise {
namespace {

std::string joined(const std::vector<std::string>& path, std::size_t steps) {
  std::string text;
  for (std::size_t i = 0; i < steps; ++i) text += (i == 0 ? "" : "/") + path[i];
  return text;
}

}  // namespace

CategoryBuilder::CategoryBuilder(std::string_view where, std::string_view format)
    : where_(where), lexicon_(headless(where, format)) {
  lexicon_.longest = Lexicon::Longest::of_term;
}

void CategoryBuilder::fail(std::size_t line, const std::string& what) const {
  throw InputError(where_ + ":" + std::to_string(line), what);
}

std::size_t CategoryBuilder::add(const std::vector<std::string>& path, std::size_t line) {
  if (path.empty() || std::ranges::count(path, "") > 0) fail(line, "a category has no name");
  const std::string label = joined(path, path.size());
  const auto [entry, added] = by_path_.emplace(label, lexicon_.terms.size());
  if (!added) fail(line, "the category \"" + label + "\" is here twice");
  const std::string above = joined(path, path.size() - 1);
  if (const auto parent = by_path_.find(above); parent != by_path_.end()) {
    parent_[parent->second] = true;
  }
  LexiconTerm term;
  term.id = label;
  term.label = label;
  term.category = above.empty() ? lexicon_.name : above;
  term.line = line;
  lexicon_.terms.push_back(std::move(term));
  seen_.emplace_back();
  parent_.push_back(false);
  return entry->second;
}

void CategoryBuilder::add_pattern(std::size_t category, std::string_view pattern,
                                  std::size_t line) {
  if (const std::string why = pattern_problem(pattern); !why.empty()) fail(line, why);
  const auto [first, added] = seen_[category].emplace(pattern_key(pattern), line);
  if (!added) {
    fail(line, "the pattern \"" + std::string(pattern) + "\" is in \"" +
                   lexicon_.terms[category].label + "\" twice, first in line " +
                   std::to_string(first->second) + "; keep one");
  }
  lexicon_.terms[category].patterns.emplace_back(pattern);
}

Lexicon CategoryBuilder::build() {
  for (std::size_t i = 0; i < lexicon_.terms.size(); ++i) {
    const LexiconTerm& term = lexicon_.terms[i];
    if (term.patterns.empty() && !parent_[i]) {
      fail(term.line, "the category \"" + term.label + "\" is empty; list words or leave it out");
    }
  }
  std::erase_if(lexicon_.terms, [](const LexiconTerm& term) { return term.patterns.empty(); });
  if (lexicon_.terms.empty()) throw InputError(where_, "this lexicon has no words");
  return std::move(lexicon_);
}

}  // namespace slantwise
