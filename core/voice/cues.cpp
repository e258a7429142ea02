#include "core/voice/cues.h"

#include <algorithm>
#include <stdexcept>

#include <yaml-cpp/yaml.h>

namespace slantwise {
namespace {

Cue::Takes takes_of(const std::string& word) {
  if (word == "clause") return Cue::Takes::clause;
  if (word == "that") return Cue::Takes::that;
  if (word == "object") return Cue::Takes::object;
  throw std::logic_error("reporting verbs: takes must be clause, that or object, not " + word);
}

Cue::Form form_of(const std::string& form, const std::string& verb) {
  if (form == verb) return Cue::Form::base;
  if (form.ends_with("ing")) return Cue::Form::participle;
  return form.ends_with("s") ? Cue::Form::third : Cue::Form::past;
}

bool says_yes(const YAML::Node& node, const char* yes) {
  return node && node.as<std::string>() == yes;
}

Cue cue_of(const YAML::Node& entry, const std::string& klass) {
  Cue cue;
  cue.verb = entry["verb"].as<std::string>();
  cue.klass = klass;
  cue.takes = takes_of(entry["takes"].as<std::string>());
  if (entry["then"]) cue.then.push_back(entry["then"].as<std::string>());
  if (entry["then"]) cue.verb += " " + cue.then.back();
  cue.closes = says_yes(entry["closes"], "yes");
  cue.spoken = says_yes(entry["spoken"], "yes");
  cue.needs_subject = says_yes(entry["subject"], "needed");
  return cue;
}

Cue phrase_of(const YAML::Node& entry) {
  Cue cue;
  cue.klass = entry["class"].as<std::string>();
  cue.takes = Cue::Takes::source;
  for (const YAML::Node& word : entry["words"]) {
    cue.then.push_back(word.as<std::string>());
    cue.verb += (cue.verb.empty() ? "" : " ") + cue.then.back();
  }
  cue.then.erase(cue.then.begin());
  return cue;
}

Cue noun_of(const YAML::Node& entry) {
  Cue cue;
  cue.verb = entry["noun"].as<std::string>();
  cue.klass = entry["class"].as<std::string>();
  cue.takes = Cue::Takes::noun;
  cue.possessed = says_yes(entry["possessed"], "yes");
  return cue;
}

WordTraits trait_named(const std::string& name) {
  constexpr std::pair<std::string_view, WordTraits> kTraits[] = {
      {"that", trait::kThat},
      {"subject", trait::kSubject},
      {"determiner", trait::kDeterminer},
      {"preposition", trait::kPreposition},
      {"conjunction", trait::kConjunction},
      {"be", trait::kBe},
      {"auxiliary", trait::kAuxiliary},
      {"time", trait::kTime},
      {"relative", trait::kRelative},
      {"subordinator", trait::kSubordinator},
      {"adverb", trait::kAdverb}};
  for (const auto& [known, traits] : kTraits) {
    if (known == name) return traits;
  }
  throw std::logic_error("reporting verbs: no words of grammar are called " + name);
}

}  // namespace

CueList::CueList(std::string_view yaml) try {
  const YAML::Node root = YAML::Load(std::string(yaml));
  for (const auto& group : root["words"]) {
    const WordTraits traits = trait_named(group.first.as<std::string>());
    for (const YAML::Node& word : group.second) {
      grammar_.emplace_back(word.as<std::string>(), traits);
    }
  }
  for (const auto& group : root["verbs"]) {
    for (const YAML::Node& entry : group.second) {
      const Cue cue = cue_of(entry, group.first.as<std::string>());
      ++verbs_;
      for (const YAML::Node& item : entry["forms"]) {
        Cue form = cue;
        const auto word = item.as<std::string>();
        form.form = form_of(word, entry["verb"].as<std::string>());
        add(word, std::move(form));
      }
    }
  }
  for (const YAML::Node& entry : root["phrases"]) {
    add(entry["words"][0].as<std::string>(), phrase_of(entry));
  }
  for (const YAML::Node& entry : root["nouns"]) {
    for (const YAML::Node& form : entry["forms"]) add(form.as<std::string>(), noun_of(entry));
  }
} catch (const YAML::Exception& error) {
  throw std::logic_error(std::string("reporting verbs: ") + error.what());
}

void CueList::add(const std::string& word, Cue cue) {
  std::vector<Cue>& cues = cues_[word];
  cues.push_back(std::move(cue));
  std::ranges::stable_sort(cues, std::ranges::greater{},
                           [](const Cue& item) { return item.then.size(); });
}

std::span<const Cue> CueList::starting_with(std::string_view word) const {
  const auto found = cues_.find(word);
  if (found == cues_.end()) return {};
  return found->second;
}

}  // namespace slantwise
