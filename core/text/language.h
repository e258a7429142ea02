// Languages by their codes of ISO 639. ICU stays behind this header; any thread.
//
// Example:
//   language_code("en-US");  // "en"; so do "eng", "EN_us" and "English"
//   language_name("uk");     // "Ukrainian"
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

// The shortest code of a language: of two letters if there is one, in lower case, without a country
// or script; today's for a code that was given up ("iw" is "he"). Also takes the language's English
// name, whatever its case. Empty for what is no language, and for "und", "mul" and "zxx", which
// say that it is unknown, more than one or none.
std::string language_code(std::string_view written);

// Says in words that the language is not known: "", "und", "mul", "zxx", "unknown", "none", "n/a".
bool says_no_language(std::string_view written);

// In English; "unknown language" for an empty code. REQUIRES: code is language_code() of something.
std::string language_name(std::string_view code);

}  // namespace slantwise
