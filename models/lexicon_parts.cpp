#include "models/lexicon_parts.h"

#include <algorithm>
#include <vector>

#include "core/fields.h"
#include "models/lexicon.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

std::vector<std::string_view> steps_of(std::string_view path) {
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    steps.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return steps;
}

}  // namespace

std::string pattern_problem(std::string_view pattern) {
  const std::string shown = "the pattern \"" + std::string(pattern) + "\"";
  const std::vector<std::string> words = pattern_words(pattern);
  if (words.empty()) return shown + " has no letter, digit or wildcard";
  const auto wild_only = [](const std::string& word) {
    return word.find_first_not_of("*?") == std::string::npos;
  };
  if (std::ranges::all_of(words, wild_only)) {
    return shown + " has no letter or digit and would match every word; add letters";
  }
  for (const std::string& word : words) {
    if (word.starts_with(kStemPrefix) && word.find_first_of("*?") != std::string::npos) {
      return shown + " has a wildcard in a stem; leave out one of the two";
    }
  }
  return "";
}

std::string pattern_key(std::string_view pattern) {
  std::string key;
  for (const std::string& word : pattern_words(pattern)) key += word + " ";
  return key;
}

std::string beside(std::string_view where, std::string_view name) {
  std::string path(where);
  if (name.starts_with('/')) {
    path = name;
  } else if (!name.empty()) {
    path = std::string(where.substr(0, where.rfind('/') + 1)) + std::string(name);
  }
  std::vector<std::string_view> kept;
  for (const std::string_view step : steps_of(path)) {
    if (step == "." || (step.empty() && !kept.empty())) continue;
    if (step == ".." && !kept.empty() && kept.back() != ".." && !kept.back().empty()) {
      kept.pop_back();
    } else {
      kept.push_back(step);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    out.append(i == 0 ? "" : "/").append(kept[i]);
  }
  return out;
}

std::string stem_of_path(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  if (const std::size_t dot = name.rfind('.'); dot != 0) name = name.substr(0, dot);
  return std::string(name);
}

std::vector<std::string> category_path(std::string_view category) {
  std::vector<std::string> path;
  for (const std::string_view step : steps_of(category)) path.emplace_back(trimmed(step));
  return path;
}

}  // namespace slantwise
