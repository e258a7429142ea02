// Texts for benchmarks: words of a made-up language with Zipf's frequencies, news-like sentences.
// The same numbers give the same text.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slantwise::bench {

// "bako", "bakodi": syllables that spell the rank.
inline std::string word_of(std::uint32_t rank) {
  constexpr std::string_view kSyllables[] = {"ba", "ko",  "di", "ru", "men",  "tas", "vel", "ship",
                                             "lo", "gar", "pi", "no", "ther", "qua", "ze",  "fi"};
  std::string word;
  for (std::uint32_t rest = rank + 1; rest > 0; rest /= 16) word += kSyllables[rest % 16];
  return word;
}

// An article of about `words` words in paragraphs, a fifth of it quoted.
inline std::string article_text(std::uint32_t seed, int words) {
  std::mt19937 random(seed);
  std::string text = "Headline Of Article " + std::to_string(seed) + "\n\n";
  for (int at = 0; at < words; ++at) {
    const double u = (static_cast<double>(random()) + 1.0) / 4294967297.0;
    const auto rank = static_cast<std::uint32_t>(std::pow(50000.0, u)) - 1;
    std::string word = word_of(rank);
    if (at % 17 == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    if (at % 60 == 20) word = "“" + word;
    if (at % 60 == 32) word += ",” Minister Bako said";
    text += word;
    text += at % 17 == 16 ? (at % 51 == 50 ? ".\n\n" : ". ") : " ";
  }
  return text;
}

inline std::vector<std::string> article_texts(int articles, int words) {
  std::vector<std::string> texts;
  for (int i = 0; i < articles; ++i) {
    texts.push_back(article_text(static_cast<std::uint32_t>(i), words));
  }
  return texts;
}

inline std::int64_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return static_cast<std::int64_t>(bytes);
}

}  // namespace slantwise::bench
