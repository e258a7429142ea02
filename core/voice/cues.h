// The words that introduce somebody's words: corpora/lexicons/reporting-verbs.*.yaml, compiled; one
// list a language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/voice/lexicon_words.h"
#include "core/voice/word_map.h"

namespace slantwise {

struct Cue {
  // What follows it. After a noun ("the claim that ...") follows "that".
  enum class Takes : unsigned char { clause, that, object, source, noun };
  enum class Form : unsigned char { base, third, past, participle };
  std::string verb;   // base form as listed, "say"; for a phrase its words, "according to"
  std::string klass;  // "neutral", "doubting", ...
  std::vector<std::string> then;  // words that must follow the first
  Takes takes = Takes::clause;
  Form form = Form::base;
  bool closes = false;         // may follow what is said
  bool needs_subject = false;  // as often a noun as a verb
  bool spoken = false;         // a stance that is said aloud: "deny", not "want"
  bool possessed = false;      // a noun that may stand in "in Roe's view"
};

class CueList {
 public:
  // Parses the YAML of a cue list. Throws std::logic_error that says what is wrong: the list is
  // built in, so that is a bug.
  explicit CueList(std::string_view yaml);

  // The cues that begin with a folded word, those with more words after it first, a noun last.
  // The view is valid as long as the list.
  std::span<const Cue> starting_with(std::string_view word) const;

  // Every such list with its first word, in no order.
  auto begin() const { return cues_.begin(); }
  auto end() const { return cues_.end(); }

  std::size_t verbs() const { return verbs_; }

  // The words of grammar that a list in another language than English gives ("que" is a "that");
  // those of English are in lexicon_words.h.
  std::span<const std::pair<std::string, WordTraits>> grammar() const { return grammar_; }

 private:
  void add(const std::string& word, Cue cue);

  WordMap<std::vector<Cue>> cues_;
  std::vector<std::pair<std::string, WordTraits>> grammar_;
  std::size_t verbs_ = 0;
};

}  // namespace slantwise
