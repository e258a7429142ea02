// The function words of a language: corpora/rules/stopwords/LANGUAGE.yaml.
//
// Example:
//   stop_words("de")->contains("nicht");  // true
#pragma once

#include <tsl/robin_set.h>

#include <memory>
#include <string>
#include <vector>

namespace slantwise {

using StopWords = tsl::robin_set<std::string>;  // folded, as term keys are

// By a language's code or name. Null if it has no list.
std::unique_ptr<StopWords> stop_words(const std::string& language);
bool has_stop_words(const std::string& language);

// The languages that have a list, sorted: "ar", "de", "en", ...
std::vector<std::string> stop_languages();

}  // namespace slantwise
