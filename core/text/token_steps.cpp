#include "core/text/token_steps.h"

#include <libstemmer.h>
#include <tsl/robin_map.h>
#include <tsl/robin_set.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <deque>
#include <new>

#include "core/error.h"
#include "core/resources.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::size_t kLongest = 4;
constexpr std::string_view kFolder = "corpora/rules/stopwords/";
constexpr std::string_view kEnding = ".yaml";

struct StemmerCloser {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

using Stemmer = std::unique_ptr<sb_stemmer, StemmerCloser>;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

std::vector<std::string> stem_languages() {
  std::vector<std::string> names;
  for (const char** name = sb_stemmer_list(); *name; ++name) names.emplace_back(*name);
  return names;
}

Stemmer open_stemmer(const std::string& language) {
  if (language.empty()) return nullptr;
  Stemmer stemmer(sb_stemmer_new(language.c_str(), nullptr));
  if (stemmer) return stemmer;
  throw UsageError("--stem knows no language \"" + language + "\"; it knows " +
                   listed(stem_languages()));
}

tsl::robin_set<std::string> stop_words(const std::string& language) {
  tsl::robin_set<std::string> words;
  if (language.empty()) return words;
  const std::string name = std::string(kFolder) + language + std::string(kEnding);
  for (const Resource& resource : resources::all()) {
    if (resource.name != name) continue;
    const YAML::Node list = YAML::Load(std::string(resource.bytes))["words"];
    for (const YAML::Node& word : list) words.insert(word.as<std::string>());
    return words;
  }
  throw UsageError("--stop has no list for \"" + language + "\"; there are " +
                   listed(stop_languages()));
}

}  // namespace

void set_ngrams(TokenSteps& steps, std::string_view written) {
  const bool single = written.size() == 1;
  const bool range = written.size() == 3 && written[1] == '-';
  const auto digit = [&](std::size_t at) { return static_cast<std::size_t>(written[at] - '0'); };
  if (single || range) {
    steps.shortest = digit(0);
    steps.longest = digit(written.size() - 1);
    if (1 <= steps.shortest && steps.shortest <= steps.longest && steps.longest <= kLongest) return;
  }
  throw UsageError("--ngrams cannot be \"" + std::string(written) +
                   "\"; give a number from 1 to 4, or two, such as 1-3");
}

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

struct TokenPipe::Parts {
  explicit Parts(const TokenSteps& of)
      : steps(of), stemmer(open_stemmer(of.stem)), stops(stop_words(of.stop)) {}

  // What a word becomes; empty if it is left out. Asked once for each distinct word.
  std::string changed(std::string_view word) const {
    if (!stops.empty() && stops.contains(fold(word))) return {};
    if (!stemmer) return std::string(word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
    return {reinterpret_cast<const char*>(stem), size};
  }

  void take(std::string_view word) {
    auto found = memory.find(word);
    if (found == memory.end()) {
      kept.emplace_back(word);
      kept.push_back(changed(word));
      const std::string_view key = kept[kept.size() - 2];
      found = memory.emplace(key, std::string_view(kept.back())).first;
    }
    if (!found->second.empty()) singles.push_back(found->second);
  }

  void add_ngrams(std::size_t size) {
    for (std::size_t at = 0; at + size <= singles.size(); ++at) {
      std::string& ngram = ngrams.emplace_back(singles[at]);
      for (std::size_t i = 1; i < size; ++i) ngram.append(" ").append(singles[at + i]);
      result.push_back(ngram);
    }
  }

  TokenSteps steps;
  Stemmer stemmer;
  tsl::robin_set<std::string> stops;
  std::deque<std::string> kept;  // a deque never moves its strings: memory views them
  tsl::robin_map<std::string_view, std::string_view> memory;
  std::vector<std::string_view> singles, result;
  std::deque<std::string> ngrams;
};

TokenPipe::TokenPipe(const TokenSteps& steps) : parts_(std::make_unique<Parts>(steps)) {}
TokenPipe::~TokenPipe() = default;
TokenPipe::TokenPipe(TokenPipe&&) noexcept = default;
TokenPipe& TokenPipe::operator=(TokenPipe&&) noexcept = default;

std::span<const std::string_view> TokenPipe::apply(std::span<const std::string_view> words) {
  Parts& parts = *parts_;
  if (parts.steps.none()) return words;
  parts.singles.clear();
  parts.result.clear();
  parts.ngrams.clear();
  for (const std::string_view word : words) parts.take(word);
  if (parts.steps.shortest == 1) parts.result = parts.singles;
  for (std::size_t n = std::max<std::size_t>(2, parts.steps.shortest); n <= parts.steps.longest;
       ++n) {
    parts.add_ngrams(n);
  }
  return parts.result;
}

}  // namespace slantwise
