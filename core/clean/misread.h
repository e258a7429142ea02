// The places of a text where its bytes were once read in a wrong encoding, one after the other.
//
// Example: Misreadings places("caf\u00C3\u00A9", Misread::utf8_as_1252);
//   places.next();  // {3, 7, "\u00E9"}
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slantwise {

// What was read as what, and then saved as UTF-8.
enum class Misread : unsigned char {
  nothing,
  utf8_as_1252,      // "cafÃ©", "Itâ€™s", "ÐœÐ¸Ñ€"
  utf8_as_1251,      // "РњРёСЂ", "Itвђ™s"
  cyrillic_as_1252,  // windows-1251 itself: "Ìèð"
};

struct Misreading {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string meant;               // one character, UTF-8
  // Of the places in a row that this one belongs to: how many mean a letter of Cyrillic.
  std::size_t cyrillic_in_row = 0;
  bool cut = false;  // "â€", whose third byte somebody has lost
};

// Places that may be misreadings; core/clean/mojibake.h says when they are.
class Misreadings {
 public:
  // `text` must outlive this. Bytes that are not UTF-8 are no misreading.
  Misreadings(std::string_view text, Misread how) : text_(text), how_(how) {}

  // In order; nothing at the end. Reads every byte a fixed number of times.
  std::optional<Misreading> next();

 private:
  std::optional<Misreading> next_western();
  std::optional<Misreading> next_in_row();
  std::optional<Misreading> next_letter();
  bool find_row();

  std::string_view text_;
  Misread how_;
  std::size_t at_ = 0;
  std::size_t row_end_ = 0;
  std::size_t cyrillic_ = 0;
};

}  // namespace slantwise
