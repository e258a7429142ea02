// SHA-256, as run records name bytes by it.
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace slantwise
