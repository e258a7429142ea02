#include "core/voice/quote_limit.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr int kMaxWords = 400;
constexpr int kMaxParagraphs = 5;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Where the text's first `limit` words end.
std::uint32_t end_of_words(std::string_view text, int limit) {
  int words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = is_space(text[i]);
    if (space && inside && words == limit) return static_cast<std::uint32_t>(i);
    words += !space && !inside;
    inside = !space;
  }
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace

int count_words(std::string_view text) {
  int words = !text.empty() && !is_space(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) {
    words += is_space(text[i - 1]) & !is_space(text[i]);  // a word begins; no branch on purpose
  }
  return words;
}

void QuoteLimit::apply(std::string_view text, Quote& last) {
  if (last.chain != chain_) {
    chain_ = last.chain;
    words_ = parts_ = 0;
  }
  ++parts_;
  const std::string_view content = slice(text, last.content);
  const int words = count_words(content);
  if (words_ + words > kMaxWords) {
    const std::uint32_t size = end_of_words(content, std::max(0, kMaxWords - words_));
    last.content.end = last.outer.end = last.content.begin + size;
    last.rule = "too-long";
    last.confidence = Confidence::low;
  }
  words_ += words;
}

bool QuoteLimit::may_go_on(std::uint32_t chain) const {
  const int parts = chain == chain_ ? parts_ : 0;
  return parts + 1 < kMaxParagraphs;
}

}  // namespace slantwise
