// Splits UTF-8 text into words by the Unicode word-boundary rules (UAX #29).
//
// Example:
//   Words words;
//   words.split("Don't panic.");  // {0,5} and {6,11}
//
// Punctuation, spaces and symbols are dropped; digits count as words (ICU's rule status >= 100).
// Expensive to make, cheap to reuse; not for two threads at once.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

class Words {
 public:
  Words();
  ~Words();
  Words(Words&&) noexcept;
  Words& operator=(Words&&) noexcept;

  // The words of `text` in order, as byte ranges. REQUIRES: text.size() < 2^31.
  std::vector<Span> split(std::string_view text);

 private:
  struct Breaker;
  std::unique_ptr<Breaker> breaker_;
};

}  // namespace slantwise
