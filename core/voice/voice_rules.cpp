#include "core/voice/voice_rules.h"

#include "core/resources.h"

namespace slantwise {
namespace {

std::string_view cue_file(std::string_view code) {
  if (code.empty() || code == "en") return "corpora/lexicons/reporting-verbs.en.yaml";
  if (code == "es") return "corpora/lexicons/reporting-verbs.es.yaml";
  if (code == "ru") return "corpora/lexicons/reporting-verbs.ru.yaml";
  return {};
}

}  // namespace

VoiceRules::VoiceRules(std::string_view cue_file)
    : cues(cue_file.empty() ? "{}" : resources::get(cue_file)),
      types(resources::get("corpora/lexicons/source-types.en.yaml")),
      distance(parse_distance_rules(resources::get("corpora/rules/distance.en.yaml"))),
      table(cues, types, distance),
      inserts(parse_insert_rules(resources::get("corpora/rules/inserts.en.yaml"))) {}

LanguageRules& VoiceRulesByLanguage::of(std::string_view code) {
  const std::string_view file = cue_file(code);
  std::unique_ptr<LanguageRules>& found = by_file_[file];
  if (found == nullptr) found = std::make_unique<LanguageRules>(file);
  return *found;
}

}  // namespace slantwise
