// Words that hold English sentences together and name nothing: articles, pronouns, prepositions,
// conjunctions, auxiliaries, adverbs of degree and place, and "said".
//
// Example:
//   is_function_word("there");    // true
//   is_function_word("rebels");   // false
//
// Descriptions leave them out (words typical of a text, the screen of `terms` at tier Read). No
// count, rate or comparison does. Other languages have no list yet.
#pragma once

#include <string_view>

namespace slantwise {

// `key` is a term key: folded, straight apostrophe.
bool is_function_word(std::string_view key);

}  // namespace slantwise
