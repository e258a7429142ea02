// Splits a paragraph of UTF-8 text into sentences.
//
// Example:
//   Sentences sentences;
//   sentences.split("Mr. Ode left. He was late.");  // {0,13} and {14,26}
//
// uax29 is the standard, exactly (and ICU 72's root locale): it ends a sentence behind "Mr.".
// news joins what the standard splits too early: core/text/news_sentences.h.
// Other languages than English have their own shortened words (core/text/shortened.h), and in
// French a » behind a no-break space belongs to the sentence that it closes.
// Cheap to make and to reuse; for any number of threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

enum class SentenceRules : unsigned char { news, uax29 };

class Sentences {
 public:
  explicit Sentences(SentenceRules rules = SentenceRules::news);

  // The sentences of `paragraph` in order, without surrounding white space; together they hold
  // every character of it that is not white space. REQUIRES: paragraph.size() < 2^31.
  // `language` is its code: "de"; empty: English rules.
  std::vector<Span> split(std::string_view paragraph, std::string_view language = {}) const;

  // All boundaries of the standard in order, both ends included; none for an empty text.
  static std::vector<std::uint32_t> boundaries(std::string_view text);

 private:
  SentenceRules rules_;
};

}  // namespace slantwise
