// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace slantwise {

// 12345 -> "12,345"
inline std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace slantwise
