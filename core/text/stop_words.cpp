#include "core/text/stop_words.h"

#include <yaml-cpp/yaml.h>

#include "core/resources.h"
#include "core/text/language.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::string_view kFolder = "corpora/rules/stopwords/";
constexpr std::string_view kEnding = ".yaml";

// Null if there is none for it.
const Resource* find_list(const std::string& language) {
  for (const std::string& code : {language, language_code(language)}) {
    const std::string name = std::string(kFolder) + code + std::string(kEnding);
    for (const Resource& resource : resources::all()) {
      if (resource.name == name) return &resource;
    }
  }
  return nullptr;
}

}  // namespace

std::unique_ptr<StopWords> stop_words(const std::string& language) {
  const Resource* resource = find_list(language);
  if (resource == nullptr) return nullptr;
  auto words = std::make_unique<StopWords>();
  const YAML::Node list = YAML::Load(std::string(resource->bytes))["words"];
  for (const YAML::Node& word : list) words->insert(fold(word.as<std::string>()));
  return words;
}

bool has_stop_words(const std::string& language) { return find_list(language) != nullptr; }

std::vector<std::string> stop_languages() {
  std::vector<std::string> languages;
  for (const Resource& resource : resources::all()) {
    std::string_view name = resource.name;
    if (!name.starts_with(kFolder) || !name.ends_with(kEnding)) continue;
    name.remove_prefix(kFolder.size());
    languages.emplace_back(name.substr(0, name.size() - kEnding.size()));
  }
  return languages;
}

}  // namespace slantwise
