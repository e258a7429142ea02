// What was cut, for people to look over: by rule, and what outlets repeat.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/records.h"
#include "models/comparison.h"

namespace slantwise {

struct CutRule {
  std::string rule;
  Zone zone = Zone::boilerplate;
  std::uint64_t passages = 0, words = 0;
  std::string example;  // the first one
};

struct RepeatedText {
  std::string outlet, text;
  std::uint32_t articles = 0;  // that have it
};

// Most words first, then by name.
std::vector<CutRule> cut_rules(const Comparison& comparison);

// What was learned, by outlet; the most repeated first. Passages that differ in case, signs and
// numbers only are one, shown as the first of them stands.
std::vector<RepeatedText> repeated_texts(const Comparison& comparison);

// Every cut as a line of decisions.csv that says what is so already: put `keep` in place of `cut`,
// and --decisions gives the passage back to its article.
Records cut_decisions(const Comparison& comparison);

}  // namespace slantwise
