// The lists that the voice rules read, by language. Used by core/voice/voices.cpp.
#pragma once

#include <map>
#include <memory>
#include <string_view>

#include "core/voice/cues.h"
#include "core/voice/distance.h"
#include "core/voice/inserts.h"
#include "core/voice/source_types.h"
#include "core/voice/voice_words.h"
#include "core/voice/word_facts.h"

namespace slantwise {

// Kinds of sources, words of distance and editor's notes are English in every language so far.
struct VoiceRules {
  explicit VoiceRules(std::string_view cue_file);  // a resource; empty: no cues

  CueList cues;
  SourceTypes types;
  DistanceRules distance;
  WordFactsTable table;
  InsertRules inserts;
};

struct LanguageRules {
  explicit LanguageRules(std::string_view cue_file) : rules(cue_file), reader(rules.table) {}

  VoiceRules rules;
  WordReader reader;
};

class VoiceRulesByLanguage {
 public:
  // Made when the first text in a language comes. Languages without a list share one without cues;
  // texts of unknown language (empty) are read as English.
  LanguageRules& of(std::string_view code);

 private:
  std::map<std::string_view, std::unique_ptr<LanguageRules>> by_file_;
};

}  // namespace slantwise
