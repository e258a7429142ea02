// Finds boundaries in UTF-8 text with the compiled rules of UAX #29.
//
// Example:
//   const Breaks& breaks = Breaks::words();
//   breaks.next("tax cut", 0);  // {3, 2}: a boundary at 3, behind letters
//
// The rules are ICU's own, as tables (break_tables.inc; a test makes them again from ICU and
// compares), so the boundaries are those of ICU 72 before its dictionaries are asked.
// Ill-formed bytes count as U+FFFD. Constant, made once; for any number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace slantwise {

struct CategoryRange {
  char32_t first;  // up to the next range
  std::uint8_t category;
};

struct Boundary {
  std::size_t end = 0;
  std::uint8_t status = 0;  // ICU's rule status / 100: for words 0 is none, 1 a number
  bool dictionary = false;  // the segment holds a script without spaces: ask ICU
};

class Breaks {
 public:
  static const Breaks& words();         // as ICU's root locale: "a:b" two words, "a@b" one
  static const Breaks& strict_words();  // as the standard
  static const Breaks& sentences();

  // The boundary behind `begin`, itself a boundary. REQUIRES: begin < text.size().
  Boundary next(std::string_view text, std::size_t begin) const;

 private:
  struct Rules {
    std::span<const CategoryRange> ranges;
    std::span<const std::uint8_t> rows;
    std::uint8_t columns;
    std::uint8_t dictionary;  // the first category of scripts without spaces
    bool begins;              // rules ask for the beginning of a segment
  };
  explicit Breaks(const Rules& rules);
  void add_categories(std::span<const CategoryRange> ranges);
  void mark_plain();
  std::uint16_t row_after(std::uint16_t row, std::uint8_t category) const;
  void skip_plain(std::string_view text, std::size_t& at, std::uint16_t& row) const;
  std::uint8_t category(char32_t c) const { return blocks_[index_[c >> 7] * 128u + (c & 127u)]; }
  std::uint8_t take(std::string_view text, std::size_t& at) const;

  std::array<std::uint16_t, 0x110000 / 128> index_{};
  std::vector<std::uint8_t> blocks_;  // categories of 128 code points each
  std::vector<std::uint16_t> rows_;   // accepts, status, plain, where the next begins by category
  std::array<bool, 256> plain_{};     // bytes that may be skipped, see mark_plain()
  std::uint8_t dictionary_;
  std::uint16_t start_;  // where its row begins
};

}  // namespace slantwise
