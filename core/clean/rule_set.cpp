#include "core/clean/rule_set.h"

#include <algorithm>
#include <stdexcept>

#include "core/error.h"

namespace slantwise {

RE2::Options rule_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(false);
  options.set_max_mem(64 << 20);  // for the set of all rules; a small one falls out of its DFA
  return options;
}

RuleSet::RuleSet(RE2::Anchor anchor) : set_(rule_options(), anchor) {}

void RuleSet::add(const Rule& rule, std::size_t number) {
  std::string error;
  if (set_.Add(rule.pattern, &error) < 0) throw InputError(rule.defined, "bad pattern: " + error);
  numbers_.push_back(number);
}

void RuleSet::compile() {
  if (!set_.Compile()) throw std::logic_error("the rule set is too large to compile");
}

std::vector<std::size_t> RuleSet::hits(std::string_view text) const {
  std::vector<int> found;
  if (numbers_.empty() || !set_.Match({text.data(), text.size()}, &found)) return {};
  std::ranges::sort(found);
  std::vector<std::size_t> numbers;
  for (const int each : found) numbers.push_back(numbers_[static_cast<std::size_t>(each)]);
  return numbers;
}

}  // namespace slantwise
