// UTF-8 that somebody read as windows-1252 and saved as UTF-8 again: "cafÃ©", "â€œYesâ€\u009D".
//
// Only what is certain is put right. "Ã©" after a small letter, or a sign between letters, is no
// spelling of any language, and neither is "â€" before another sign; "Â»" alone may be a word that
// ends a quotation, and is put right only in a text that holds a certain one.
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

struct Mojibake {
  std::size_t size = 0;  // bytes of the text that it takes; 0: none
  std::string meant;     // the character it was
};

// What may be mojibake at `at`: a mark, a Latin or Cyrillic letter, a symbol or an emoji.
// REQUIRES: at <= text.size(). Bytes that are not UTF-8 are no mojibake.
Mojibake mojibake_at(std::string_view text, std::size_t at);

bool has_certain_mojibake(std::string_view text);

}  // namespace slantwise
