// Splits UTF-8 text into words by the Unicode word-boundary rules (UAX #29).
//
// Example:
//   Words words;
//   words.split("Don't panic.");  // {0,5} and {6,11}
//
// Punctuation, spaces and symbols are dropped; digits count as words (ICU's rule status >= 100).
// Boundaries are those of ICU 72's root locale; `strict` keeps to the standard, which joins letters
// across a colon ("a:b") and not across "@". Tables do the work (core/text/breaks.h); ICU itself is
// asked only for segments in scripts without spaces: Thai, Lao, Khmer, Burmese, Chinese, Japanese.
// Cheap to make; not for two threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

enum class WordRules : unsigned char { icu, strict };

class Words {
 public:
  explicit Words(WordRules rules = WordRules::icu);
  ~Words();
  Words(Words&&) noexcept;
  Words& operator=(Words&&) noexcept;

  // The words of `text` in order, as byte ranges. REQUIRES: text.size() < 2^31.
  std::vector<Span> split(std::string_view text);

  // All boundaries of `text` in order, both ends included; none for an empty text.
  std::vector<std::uint32_t> boundaries(std::string_view text);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace slantwise
