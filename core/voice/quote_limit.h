// Ends a quotation that runs on for too long: a closing mark was forgotten (methods 4.3.8).
#pragma once

#include <string_view>

#include "core/voice/quotes.h"

namespace slantwise {

// Counts stretches without white space.
int count_words(std::string_view text);

class QuoteLimit {
 public:
  // Counts the part `last` of its chain. What lies beyond the chain's first 400 words is no longer
  // quoted; the part then has rule "too-long" and low confidence.
  void apply(std::string_view text, Quote& last);

  // True if a chain may have another part after the one that is being scanned.
  bool may_go_on(std::uint32_t chain) const;

 private:
  std::uint32_t chain_ = 0;  // the chain that is counted
  int words_ = 0;
  int parts_ = 0;
};

}  // namespace slantwise
