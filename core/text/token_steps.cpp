#include "core/text/token_steps.h"

#include <libstemmer.h>
#include <tsl/robin_map.h>

#include <algorithm>
#include <deque>
#include <map>
#include <new>

#include "core/error.h"
#include "core/text/language.h"
#include "core/text/stop_words.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::size_t kLongest = 4;

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

// Null if there is none for it.
Stemmer find_stemmer(const std::string& language) {
  if (language.empty()) return nullptr;
  Stemmer stemmer(sb_stemmer_new(language.c_str(), nullptr));
  if (stemmer) return stemmer;
  const std::string code = language_code(language);
  return code.empty() ? nullptr : Stemmer(sb_stemmer_new(code.c_str(), nullptr));
}

Stemmer open_stemmer(const TokenSteps& steps, const std::string& language) {
  if (steps.stem == kAuto) return find_stemmer(language);
  Stemmer stemmer = find_stemmer(steps.stem);
  if (stemmer || steps.stem.empty()) return stemmer;
  throw UsageError("--stem knows no language \"" + steps.stem + "\"; it knows auto, " +
                   listed(stem_languages()));
}

std::unique_ptr<StopWords> open_stop_words(const TokenSteps& steps, const std::string& language) {
  if (steps.stop.empty()) return nullptr;
  if (steps.stop == kAuto) return stop_words(language);
  if (auto words = stop_words(steps.stop)) return words;
  throw UsageError("--stop has no list for \"" + steps.stop + "\"; there are auto, " +
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

bool has_stemmer(const std::string& language) { return find_stemmer(language) != nullptr; }

namespace {

// What one language's words become; every distinct word is asked once.
class Changer {
 public:
  Changer(const TokenSteps& steps, const std::string& language)
      : stemmer_(open_stemmer(steps, language)), stops_(open_stop_words(steps, language)) {}

  // Empty if the word is left out.
  std::string_view operator()(std::string_view word) {
    if (!stemmer_ && !stops_) return word;
    const auto found = memory_.find(word);
    if (found != memory_.end()) return found->second;
    const std::string_view key = kept_.emplace_back(word);
    return memory_.emplace(key, kept_.emplace_back(changed(word))).first->second;
  }

 private:
  std::string changed(std::string_view word) const {
    if (stops_ && stops_->contains(fold(word))) return {};
    if (!stemmer_) return std::string(word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
    return {reinterpret_cast<const char*>(stem), size};
  }

  Stemmer stemmer_;
  std::unique_ptr<StopWords> stops_;
  std::deque<std::string> kept_;  // a deque never moves its strings: memory_ views them
  tsl::robin_map<std::string_view, std::string_view> memory_;
};

}  // namespace

struct TokenPipe::Parts {
  // What is asked for by name is there, or refused, before the work.
  explicit Parts(const TokenSteps& of) : steps(of) { changer(""); }

  Changer& changer(std::string_view language) {
    if (!steps.by_language()) language = {};
    auto found = changers.find(language);
    if (found == changers.end()) {
      const std::string code(language);
      found = changers.emplace(code, Changer(steps, code)).first;
    }
    return found->second;
  }

  void add_ngrams(std::size_t size) {
    for (std::size_t at = 0; at + size <= singles.size(); ++at) {
      std::string& ngram = ngrams.emplace_back(singles[at]);
      for (std::size_t i = 1; i < size; ++i) ngram.append(" ").append(singles[at + i]);
      result.push_back(ngram);
    }
  }

  TokenSteps steps;
  std::map<std::string, Changer, std::less<>> changers;  // by language; "" for all if none is asked
  std::vector<std::string_view> singles, result;
  std::deque<std::string> ngrams;
};

TokenPipe::TokenPipe(const TokenSteps& steps) : parts_(std::make_unique<Parts>(steps)) {}
TokenPipe::~TokenPipe() = default;
TokenPipe::TokenPipe(TokenPipe&&) noexcept = default;
TokenPipe& TokenPipe::operator=(TokenPipe&&) noexcept = default;

std::span<const std::string_view> TokenPipe::apply(std::span<const std::string_view> words,
                                                   std::string_view language) {
  Parts& parts = *parts_;
  if (parts.steps.none()) return words;
  parts.singles.clear();
  parts.result.clear();
  parts.ngrams.clear();
  Changer& changed = parts.changer(language);
  for (const std::string_view word : words) {
    if (const std::string_view left = changed(word); !left.empty()) parts.singles.push_back(left);
  }
  if (parts.steps.shortest == 1) parts.result = parts.singles;
  for (std::size_t n = std::max<std::size_t>(2, parts.steps.shortest); n <= parts.steps.longest;
       ++n) {
    parts.add_ngrams(n);
  }
  return parts.result;
}

}  // namespace slantwise
