// Words that are made up, so that two texts share what they are meant to share and nothing else.
#pragma once

#include <string>

namespace slantwise::test {

// "aza azb azc ... ": `n` words of text number `text`, each followed by a space. No digits.
inline std::string made_words(int text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) {
    std::string word = "w";
    for (std::size_t rest = static_cast<std::size_t>(text) * 5'000 + i + 1; rest > 0; rest /= 26) {
      word += static_cast<char>('a' + rest % 26);
    }
    out += word + ' ';
  }
  return out;
}

}  // namespace slantwise::test
