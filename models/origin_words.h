// Marks of a text's maker as people say them.
#pragma once

#include <string>
#include <string_view>

#include "core/message.h"

namespace slantwise {

// "dateline-slashes: PORT, March 2. /Wire/." gives "the dateline “PORT, March 2. /Wire/.”",
// "sign-off: – Wire)" gives "the sign-off “– Wire)”"; a mark without a known rule stands as it is,
// in quotation marks.
std::string mark_in_words(std::string_view evidence);
Message origin_mark(std::string_view evidence);  // the same, in no language yet

}  // namespace slantwise
