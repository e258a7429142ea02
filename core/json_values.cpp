#include "core/json_values.h"

#include <utility>

namespace slantwise {

JsonValues::JsonValues(std::size_t max_size, Sink value)
    : max_size_(max_size), value_(std::move(value)) {}

void JsonValues::feed(std::string_view piece) {
  for (const char c : piece) feed_byte(c);
}

void JsonValues::feed_byte(char c) {
  if (depth_ == 0 && c != '{') return;  // white space, commas and brackets between values
  if (++size_ <= max_size_) current_ += c;
  if (in_string_) {
    if (c == '"' && !escaped_) in_string_ = false;
    escaped_ = c == '\\' && !escaped_;
    return;
  }
  if (c == '"') in_string_ = true;
  if (c == '{' || c == '[') ++depth_;
  if ((c == '}' || c == ']') && --depth_ == 0) close();
}

void JsonValues::close() {
  value_(size_ <= max_size_ ? std::string_view(current_) : std::string_view());
  current_.clear();
  size_ = 0;
}

}  // namespace slantwise
