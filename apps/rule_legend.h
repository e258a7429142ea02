// What each rule id means, in one sentence for people who do not read the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

struct RuleSentence {
  std::string rule;      // "cue-that"
  std::string sentence;  // with an invented example where that is shorter than a definition
};

// The rules that give voices, by id.
const std::vector<RuleSentence>& voice_rules();

// The rules that cut, by id: those of corpora/rules/zones/ say what the first line of their file
// says.
const std::vector<RuleSentence>& cut_rules();

// Of either kind; empty for a rule that nobody has described.
std::string_view rule_sentence(std::string_view rule);

}  // namespace slantwise
