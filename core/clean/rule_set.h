// Which of many rules match, in one pass over the text. Includes RE2: for matcher.cpp alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <re2/set.h>

#include "core/clean/rules.h"

namespace slantwise {

RE2::Options rule_options();

class RuleSet {
 public:
  explicit RuleSet(RE2::Anchor anchor);

  // Throws InputError "file:line: bad pattern: ...".
  // REQUIRES: compile() was not called.
  void add(const Rule& rule, std::size_t number);
  void compile();

  // The numbers of the rules whose pattern matches `text`, in the order of add().
  // REQUIRES: compile() was called.
  std::vector<std::size_t> hits(std::string_view text) const;

 private:
  RE2::Set set_;
  std::vector<std::size_t> numbers_;
};

}  // namespace slantwise
