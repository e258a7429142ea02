#include "core/text/words.h"

#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace slantwise {

struct Words::Breaker {
  Breaker() {
    UErrorCode status = U_ZERO_ERROR;
    words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's word-break data is missing");
  }
  ~Breaker() { utext_close(&text); }

  std::unique_ptr<icu::BreakIterator> words;
  UText text = UTEXT_INITIALIZER;
};

Words::Words() : breaker_(std::make_unique<Breaker>()) {}
Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

std::vector<Span> Words::split(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker_->text, text.data(), static_cast<int64_t>(text.size()), &status);
  icu::BreakIterator& words = *breaker_->words;
  words.setText(&breaker_->text, status);
  std::vector<Span> spans;
  spans.reserve(text.size() / 6);
  int32_t begin = words.first();
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE; end = words.next()) {
    if (words.getRuleStatus() >= UBRK_WORD_NUMBER) {
      spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = end;
  }
  return spans;
}

}  // namespace slantwise
