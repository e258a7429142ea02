// What slantwise needs of Unicode besides segmentation. ICU stays behind this header.
// All functions are pure and may be called from any thread.
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

// True if `bytes` is well-formed UTF-8.
bool is_utf8(std::string_view bytes);

// `bytes` with each maximal ill-formed part replaced by U+FFFD (Unicode 15, 3.9, "best practice").
// `count` grows by the number of replacements.
std::string repair_utf8(std::string_view bytes, std::size_t& count);

// Full case folding, NFC, curly apostrophes to '. Soft hyphens, marks of writing direction, word
// joiners and Arabic tatweels are left out, and narrow no-break spaces at both ends. More
// than 30 marks on one letter stay in their order. Not for display.
std::string fold(std::string_view text);

// `word` without a possessive 's or ’s: a view into `word`. "it's", "he's", "that's" and other
// listed contractions stay whole.
std::string_view without_possessive(std::string_view word);

// The vocabulary's key of a word: fold() without a possessive 's ("Syria’s" -> "syria").
std::string term_key(std::string_view word);

// Columns that `text` takes in a terminal: wide characters and emoji 2, combining ones 0.
int display_width(std::string_view text);

// The end of the code point that begins at `at`; at + 1 for a bad byte.
std::size_t next_code_point(std::string_view text, std::size_t at);

}  // namespace slantwise
