// Whether a text has the words of a quotation, as a page or the JSON shows them.
#pragma once

#include <string_view>

namespace slantwise::verify {

// Controls are shown by longer names than they have bytes: then a cut is no shorter than usual.
enum class Sizes { as_in_source, at_least };

// True if `text` has `words` in one piece. Or in parts in their order, " … " between them where
// each is said between marks (models/shared_quotes.h); or without the middle of a long one, " […] "
// for it, as a page cuts it (html::Brief): no shorter and no longer before and behind.
bool has_words(std::string_view text, std::string_view words, Sizes sizes);

}  // namespace slantwise::verify
