#include "core/text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "core/text/breaks.h"

namespace slantwise {
namespace {

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

// What the next 64 bytes are to words, a bit each, the first in the lowest. Other bytes, and those
// behind the end, never join anything.
struct Window {
  static constexpr int kSize = 64;
  std::uint64_t plain = 0;  // ASCII letters and digits: they join each other
  std::uint64_t other = 0;  // need the tables: beyond ASCII, _ and @
  std::uint64_t risky = 0;  // a word that ends before one of these needs the tables
};

// Bit 0 of a class is for letters and digits, bit 1 for what may stand between two, bit 2 for
// others. Without branches, so that the compiler can do many at once.
std::uint8_t class_of(std::uint8_t byte) {
  const auto below = [](int value, int limit) { return static_cast<std::uint8_t>(value) < limit; };
  const bool plain = below((byte | 0x20) - 'a', 26) | below(byte - '0', 10);
  const bool mark = (byte == '.') | (byte == '\'') | (byte == ',') | below(byte - ':', 2);
  const bool other = (byte >= 0x80) | (byte == '_') | (byte == '@');
  return static_cast<std::uint8_t>(plain | mark << 1 | other << 2);
}

// Bit `bit` of eight classes side by side.
std::uint64_t gather(std::uint64_t classes, int bit) {
  return ((classes >> bit & 0x0101010101010101u) * 0x0102040810204080u) >> 56;
}

Window window_at(std::string_view text, std::size_t at) {
  std::array<std::uint8_t, Window::kSize> bytes{}, classes;
  std::memcpy(bytes.data(), text.data() + at, std::min(bytes.size(), text.size() - at));
  for (std::size_t i = 0; i < bytes.size(); ++i) classes[i] = class_of(bytes[i]);
  Window window;
  std::uint64_t marks = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    std::uint64_t eight = 0;
    for (std::size_t k = 0; k < 8; ++k) eight |= std::uint64_t{classes[i + k]} << 8 * k;
    window.plain |= gather(eight, 0) << i;
    marks |= gather(eight, 1) << i;
    window.other |= gather(eight, 2) << i;
  }
  // A mark joins only if something stands right behind it.
  window.risky = window.other | (marks & (window.plain | window.other) >> 1);
  return window;
}

}  // namespace

// ICU's iterator is expensive: it is made when the first text needs it.
struct Words::Parts {
  explicit Parts(const Breaks& of) : breaks(of) {}
  ~Parts() { utext_close(&text); }

  // Calls take(begin, end, is a word) for each part of a segment that needs a dictionary.
  template <typename Take>
  void ask_icu(std::string_view segment, std::size_t offset, const Take& take) {
    UErrorCode status = U_ZERO_ERROR;
    if (!icu) icu.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's word-break data is missing");
    utext_openUTF8(&text, segment.data(), static_cast<int64_t>(segment.size()), &status);
    icu->setText(&text, status);
    std::size_t begin = offset;
    icu->first();
    for (int32_t at = icu->next(); at != icu::BreakIterator::DONE; at = icu->next()) {
      const std::size_t end = offset + static_cast<std::size_t>(at);
      take(begin, end, icu->getRuleStatus() >= UBRK_WORD_NUMBER);
      begin = end;
    }
  }

  // Calls take() for the segment at `begin`; its end.
  template <typename Take>
  std::size_t take_segment(std::string_view all, std::size_t begin, const Take& take) {
    const Boundary boundary = breaks.next(all, begin);
    if (boundary.dictionary) {
      ask_icu(all.substr(begin, boundary.end - begin), begin, take);
    } else {
      take(begin, boundary.end, boundary.status > 0);
    }
    return boundary.end;
  }

  const Breaks& breaks;
  std::unique_ptr<icu::BreakIterator> icu;
  UText text = UTEXT_INITIALIZER;
};

Words::Words(WordRules rules)
    : parts_(std::make_unique<Parts>(rules == WordRules::icu ? Breaks::words()
                                                             : Breaks::strict_words())) {}
Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

std::vector<Span> Words::split(std::string_view text) {
  std::vector<Span> spans;
  spans.reserve(text.size() / 5);
  const auto take = [&spans](std::size_t begin, std::size_t end, bool is_word) {
    if (is_word) spans.push_back({small(begin), small(end)});
  };
  for (std::size_t at = 0; at < text.size();) {
    const Window window = window_at(text, at);
    std::size_t place = 0;  // in the window
    while (place < Window::kSize - 2) {
      const std::uint64_t rest = (window.plain | window.other) >> place << place;
      const auto begin = static_cast<std::size_t>(std::countr_zero(rest));
      const auto end =
          begin + static_cast<std::size_t>(begin < 64 ? std::countr_one(window.plain >> begin) : 0);
      const bool cut = end >= Window::kSize - 2;  // what follows is not seen
      if (cut && begin > 0) {
        place = begin;
        break;
      }
      if (!cut && end > begin && (window.risky >> end & 1) == 0) {
        spans.push_back({small(at + begin), small(at + end)});
        place = end;
      } else {
        place = parts_->take_segment(text, at + begin, take) - at;
      }
    }
    at += place;
  }
  return spans;
}

std::vector<std::uint32_t> Words::boundaries(std::string_view text) {
  std::vector<std::uint32_t> ends;
  if (!text.empty()) ends.push_back(0);
  const auto take = [&ends](std::size_t, std::size_t end, bool) { ends.push_back(small(end)); };
  for (std::size_t at = 0; at < text.size();) at = parts_->take_segment(text, at, take);
  return ends;
}

}  // namespace slantwise
