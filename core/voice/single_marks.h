// Which single mark closes a quotation and which is an apostrophe (methods 4.3.4).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/voice/marks.h"

namespace slantwise {

inline constexpr std::size_t kLookahead = 200;  // marks: bounds the work on hostile text

// The mark that closes the single mark marks[at], or null. It stands before the next mark of the
// family `within` (MarkFamily::single: no limit).
const Mark* single_close(std::string_view text, std::span<const Mark> marks, std::size_t at,
                         MarkFamily within);

}  // namespace slantwise
