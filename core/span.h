// A half-open range of bytes or tokens.
#pragma once

#include <cstdint>
#include <string_view>

namespace slantwise {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool operator==(const Span&) const = default;
};

// The bytes of `text` in `span`: a view into `text`. REQUIRES: span.end <= text.size().
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace slantwise
