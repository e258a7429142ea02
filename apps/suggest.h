// "did you mean" for the program's messages, and lists of what there is.
#pragma once

#include <span>
#include <string>

#include "core/suggest.h"

namespace slantwise {

// "a, b and c": what there is, for messages.
std::string listed(std::span<const std::string> names);

}  // namespace slantwise
