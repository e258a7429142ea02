// What may be done to words before they are counted: stop words out, stems, n-grams, in this order.
// All off by default.
//
// Example:
//   TokenPipe pipe({.stem = "en", .stop = "en", .shortest = 1, .longest = 2});
//   pipe.apply({"the", "taxes", "rise"});  // "tax", "rise", "tax rise"
//
// Stop words are corpora/rules/stopwords/LANGUAGE.yaml, stems are Snowball's. Words that a stop
// word separated become neighbors. "auto" takes the language of the words, and leaves them as they
// are where there is no list or no stemmer for it. Not for two threads at once.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

inline constexpr std::string_view kAuto = "auto";

struct TokenSteps {
  std::string stem = {};  // a language: "en", "english"; "auto"; empty: words stay as they are
  std::string stop = {};  // a language: "en", "english"; "auto"; empty: no word is left out
  std::size_t shortest = 1, longest = 1;  // of n-grams, in words
  bool by_language() const { return stem == kAuto || stop == kAuto; }
  bool none() const { return stem.empty() && stop.empty() && shortest == 1 && longest == 1; }
};

// Reads "1", "2" or "1-3" into steps. Throws UsageError: n-grams have 1 to 4 words.
void set_ngrams(TokenSteps& steps, std::string_view written);

// True if Snowball has a stemmer for a language, by its code or name.
bool has_stemmer(const std::string& language);

class TokenPipe {
 public:
  // Throws UsageError that names the languages there are.
  explicit TokenPipe(const TokenSteps& steps);
  ~TokenPipe();
  TokenPipe(TokenPipe&&) noexcept;
  TokenPipe& operator=(TokenPipe&&) noexcept;

  // `words` are lower-case and stand side by side; n-grams follow the single words, their words
  // separated by a space. `language` is theirs, by its code, for "auto"; empty: unknown.
  // Valid until the next call and as long as `words`.
  std::span<const std::string_view> apply(std::span<const std::string_view> words,
                                          std::string_view language = {});

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace slantwise
