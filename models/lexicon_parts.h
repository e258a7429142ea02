// What the readers of lexicons share.
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

// What is wrong with a pattern as a sentence for its author; empty if nothing is. A pattern needs a
// letter or digit: "*" alone would match every word.
std::string pattern_problem(std::string_view pattern);

// Equal for patterns that match the same words.
std::string pattern_key(std::string_view pattern);

// The path of a file named in the file `where`: beside("words/a.yaml", "../b.yaml") is "b.yaml".
// An empty name gives `where` itself, written in the shortest way.
std::string beside(std::string_view where, std::string_view name);

// "words/liwc.dic" -> "liwc".
std::string stem_of_path(std::string_view path);

}  // namespace slantwise
