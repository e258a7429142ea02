#include "core/voice/source_types.h"

#include <algorithm>
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

// What `word` can be listed as: itself, or its singular.
std::vector<std::string> bases_of(std::string_view word) {
  std::vector<std::string> bases{std::string(word)};
  if (word.ends_with("s")) bases.emplace_back(word.substr(0, word.size() - 1));
  if (word.ends_with("es")) bases.emplace_back(word.substr(0, word.size() - 2));
  if (word.ends_with("ies")) bases.push_back(std::string(word.substr(0, word.size() - 3)) + "y");
  return bases;
}

// Where `then` ends if it follows `at`, else 0.
std::uint32_t end_of(std::span<const VoiceWord> words, std::span<const std::string> then,
                     Span rest) {
  if (rest.size() < then.size()) return 0;
  std::uint32_t at = rest.begin;
  for (const std::string& word : then) {
    const std::vector<std::string> bases = bases_of(words[at++].word);
    if (std::ranges::find(bases, word) == bases.end()) return 0;
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
      phrases_[first].push_back({std::move(tokens), lists_.size() - 1});
    }
  }
} catch (const YAML::Exception& error) {
  throw std::logic_error(std::string("source types: ") + error.what());
}

SourceType SourceTypes::type(std::span<const VoiceWord> words, Span phrase, Source source) const {
  SourceType best;
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
    for (const std::string& base : bases_of(words[at].word)) {
      const auto found = phrases_.find(base);
      if (found == phrases_.end()) continue;
      for (const Phrase& one : found->second) {
        const List& list = lists_[one.list];
        if (list.nameless && source == Source::named) continue;
        const std::uint32_t end = end_of(words, one.then, {at + 1, phrase.end});
        if (end == 0 || (list.whole && Span{at, end} != phrase)) continue;
        const SourceType type{end - at, one.list, list.category};
        if (type.beats(best)) best = type;
      }
    }
  }
  return best;
}

}  // namespace slantwise
