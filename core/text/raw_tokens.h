// Splits a text as it is given, in the ways of other tools: for `features --raw`.
//
// Example:
//   RawTokens tokens(TokenMode::sklearn);
//   tokens.split("A Don't-Panic guide");  // "don", "panic", "guide"
//
// Everything is lower-cased first, as Python's str.lower() does.
// A byte that is not UTF-8 ends a token and is in none. Not for two threads at once.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "core/text/words.h"

namespace slantwise {

// unicode: the words of UAX #29 as ICU finds them (core/text/words.h).
// unicode-strict: the words of the standard itself: "a:b" is one, "a@b" two.
// sklearn: two or more word characters, Python's (?u)\b\w\w+\b: letters, numbers and "_", no marks.
// whitespace: whatever stands between white space (Python's str.split()).
enum class TokenMode : unsigned char { unicode, unicode_strict, sklearn, whitespace };

TokenMode find_token_mode(std::string_view name);  // throws UsageError that names what there is
std::string_view name(TokenMode mode);
std::span<const TokenMode> token_modes();

class RawTokens {
 public:
  explicit RawTokens(TokenMode mode);

  // The tokens of `text` in order: views that are valid until the next call.
  std::span<const std::string_view> split(std::string_view text);

 private:
  void split_word_characters();
  void split_white_space();

  TokenMode mode_;
  std::unique_ptr<Words> words_;  // only for the unicode modes
  std::string lower_;
  std::vector<std::string_view> tokens_;
};

}  // namespace slantwise
