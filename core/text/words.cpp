#include "core/text/words.h"

#include <array>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "core/text/breaks.h"

namespace slantwise {
namespace {

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

// What an ASCII byte is to words. `space` never joins anything that is ASCII, `mid` may stand
// between two letters or digits.
enum class Kind : unsigned char { space, letter, digit, mid, other };

constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    const bool mid = byte == '.' || byte == '\'' || byte == ',' || byte == ';' || byte == ':';
    const bool other = byte >= 0x80 || byte == '_' || byte == '@';
    kinds[byte] = letter  ? Kind::letter
                  : digit ? Kind::digit
                  : mid   ? Kind::mid
                  : other ? Kind::other
                          : Kind::space;
  }
  return kinds;
}();

Kind kind(std::string_view text, std::size_t at) {
  return at < text.size() ? kKinds[static_cast<unsigned char>(text[at])] : Kind::space;
}

// The end of the segment at `begin` if it is plain ASCII and the bytes behind it cannot change
// it; otherwise `begin`. Most of an English text is decided here.
std::size_t plain_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (kind(text, at) == Kind::letter || kind(text, at) == Kind::digit) ++at;
  const auto parts = [&](std::size_t byte, Kind other) {
    return kind(text, byte) == Kind::space || kind(text, byte) == other;
  };
  const bool ends = parts(at, Kind::mid) && (parts(at, Kind::space) || parts(at + 1, Kind::mid));
  return ends ? at : begin;
}

// True if the byte at `at` is no word and joins none, whatever stands around it.
bool plain_gap(std::string_view text, std::size_t at) {
  const Kind here = kind(text, at);
  return (here == Kind::space || here == Kind::mid) && kind(text, at + 1) != Kind::other;
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
    if (plain_gap(text, at)) {
      ++at;
    } else if (const std::size_t end = plain_end(text, at); end > at) {
      spans.push_back({small(at), small(end)});
      at = end;
    } else {
      at = parts_->take_segment(text, at, take);
    }
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
