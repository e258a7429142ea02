// Boundaries as ICU's own iterators give them: what the tables are compared with.
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include "core/span.h"

namespace slantwise::test {

class IcuBreaks {
 public:
  static IcuBreaks words() { return IcuBreaks(&icu::BreakIterator::createWordInstance); }
  static IcuBreaks sentences() { return IcuBreaks(&icu::BreakIterator::createSentenceInstance); }

  std::vector<std::uint32_t> boundaries(std::string_view text) {
    std::vector<std::uint32_t> found;
    if (text.empty()) return found;
    walk(text, [&found](std::uint32_t, std::uint32_t end, int) { found.push_back(end); });
    found.insert(found.begin(), 0);
    return found;
  }

  std::vector<Span> split(std::string_view text) {
    std::vector<Span> found;
    walk(text, [&found](std::uint32_t begin, std::uint32_t end, int status) {
      if (status >= UBRK_WORD_NUMBER) found.push_back({begin, end});
    });
    return found;
  }

 private:
  using Make = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);
  explicit IcuBreaks(Make make) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(make(icu::Locale::getRoot(), status));
  }

  template <typename Take>
  void walk(std::string_view text, const Take& take) {
    UErrorCode status = U_ZERO_ERROR;
    UText input = UTEXT_INITIALIZER;
    utext_openUTF8(&input, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks_->setText(&input, status);
    std::int32_t begin = breaks_->first();
    for (std::int32_t end = breaks_->next(); end != icu::BreakIterator::DONE;
         end = breaks_->next()) {
      take(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
           breaks_->getRuleStatus());
      begin = end;
    }
    utext_close(&input);
  }

  std::unique_ptr<icu::BreakIterator> breaks_;
};

inline std::string utf8(char32_t c) {
  std::string bytes;
  return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(bytes);
}

// One character or more for every category of the rules, and bytes that are not UTF-8.
inline std::vector<std::string> alphabet() {
  std::vector<std::string> all = {"\xFF", "\xE2\x80", "\r", "\n", "\t", "\v"};
  constexpr char32_t kCharacters[] = {
      ' ',    '!',    '"',    '\'',   '(',    ',',    '-',     '.',     '1',     ':',    ';',
      '@',    'A',    'a',    '_',    0x85,   0xA0,   0xA9,    0xAD,    0xB7,    0x300,  0x327,
      0x3A9,  0x5D0,  0x5F4,  0x60C,  0x627,  0x661,  0x66C,   0x0E01,  0x0E32,  0x1000, 0x1780,
      0x200B, 0x200D, 0x2014, 0x2019, 0x201C, 0x201D, 0x2024,  0x2026,  0x2028,  0x2029, 0x202F,
      0x2764, 0x3000, 0x3002, 0x3031, 0x3042, 0x30A2, 0x30FC,  0x4E00,  0xAC00,  0xAC01, 0xFE13,
      0xFE55, 0xFF10, 0xFF1A, 0xFF21, 0xFF3F, 0xFF9E, 0x1F1E6, 0x1F600, 0x1F3FB, 0xE0001};
  for (const char32_t c : kCharacters) all.push_back(utf8(c));
  return all;
}

// The same number gives the same text.
inline std::string random_text(std::uint32_t seed, const std::vector<std::string>& letters) {
  std::mt19937 random(seed);
  std::string text;
  for (auto size = 1 + random() % 24; size > 0; --size) text += letters[random() % letters.size()];
  return text;
}

}  // namespace slantwise::test
