#include "core/voice/source_types.h"

#include <stdexcept>

#include <yaml-cpp/yaml.h>

namespace slantwise {
namespace {

// Tokens have no hyphens and no period at their end.
std::vector<std::string> tokens_of(const std::string& phrase) {
  std::vector<std::string> tokens(1);
  for (const char c : phrase) {
    if (c == ' ' || c == '-') {
      tokens.emplace_back();
    } else {
      tokens.back() += c;
    }
  }
  for (std::string& token : tokens) {
    if (token.ends_with('.')) token.pop_back();
  }
  return tokens;
}

// `base` itself and its plurals.
std::vector<std::string> forms_of(const std::string& base) {
  std::vector<std::string> forms{base, base + "s", base + "es"};
  if (base.ends_with("y")) forms.push_back(base.substr(0, base.size() - 1) + "ies");
  return forms;
}

bool is_form(std::string_view word, std::string_view base) {
  if (base.ends_with("y") && word.ends_with("ies")) {
    return word.substr(0, word.size() - 3) == base.substr(0, base.size() - 1);
  }
  if (!word.starts_with(base)) return false;
  word.remove_prefix(base.size());
  return word.empty() || word == "s" || word == "es";
}

// Where `then` ends if it follows `at`, else 0.
std::uint32_t end_of(std::span<const VoiceWord> words, std::span<const std::string> then,
                     Span rest) {
  if (rest.size() < then.size()) return 0;
  std::uint32_t at = rest.begin;
  for (const std::string& word : then) {
    if (!is_form(words[at++].word, word)) return 0;
  }
  return at;
}

}  // namespace

SourceTypes::SourceTypes(std::string_view yaml) try {
  const YAML::Node root = YAML::Load(std::string(yaml));
  for (const YAML::Node& entry : root["types"]) {
    lists_.push_back({entry["category"].as<std::string>(), entry["unless"].IsDefined(),
                      entry["match"].IsDefined()});
    for (const YAML::Node& phrase : entry["phrases"]) {
      std::vector<std::string> tokens = tokens_of(phrase.as<std::string>());
      const std::string first = tokens.front();
      tokens.erase(tokens.begin());
      for (const std::string& form : forms_of(first)) {
        phrases_[form].push_back({tokens, lists_.size() - 1});
      }
    }
  }
} catch (const YAML::Exception& error) {
  throw std::logic_error(std::string("source types: ") + error.what());
}

SourceType SourceTypes::type(std::span<const VoiceWord> words, Span phrase, Source source) const {
  SourceType best;
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
    if (words[at].facts == nullptr) continue;
    for (const SourcePhrase& one : words[at].facts->kinds) {
      const List& list = lists_[one.list];
      if (list.nameless && source == Source::named) continue;
      const std::uint32_t end = end_of(words, one.then, {at + 1, phrase.end});
      if (end == 0 || (list.whole && Span{at, end} != phrase)) continue;
      const SourceType type{end - at, one.list, list.category};
      if (type.beats(best)) best = type;
    }
  }
  return best;
}

}  // namespace slantwise
