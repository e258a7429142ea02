// Lines and paragraphs of a cleaned text.
#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

// A stretch of text without surrounding white space; never empty.
struct TextBlock {
  Span span;
  // True if no blank line stands before it. Always false in a hard-wrapped text.
  bool follows = false;
};

// Every line of `text` is a paragraph, unless its line lengths show that it is hard-wrapped: then
// blank lines separate paragraphs. Spans count from the start of `text` plus `offset`.
std::vector<TextBlock> split_paragraphs(std::string_view text, std::uint32_t offset);

// True if most lines that go on in the next line are about equally long and end in mid-sentence.
bool is_hard_wrapped(std::string_view text);

// `span` of `text` without surrounding white space (U+202F stays: it joins words).
Span trim(std::string_view text, Span span);

// True if the last letter or mark ends a sentence: . ! ? … or : , closing marks behind it ignored.
bool ends_sentence(std::string_view text);

// Stretches of text between white space, up to `most`: it reads no further.
std::size_t rough_words(std::string_view text,
                        std::size_t most = std::numeric_limits<std::size_t>::max());
// True if there are `least` of them.
bool has_words(std::string_view text, std::size_t least);

}  // namespace slantwise
