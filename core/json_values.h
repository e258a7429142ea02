// Cuts a stream into the JSON objects of an array, or of a file of objects that span lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/lines.h"

namespace slantwise {

// Finds the ends of values by brackets and strings alone; whether a value is JSON is for its
// parser to say. Feed pieces in order, then finish().
class JsonValues {
 public:
  // `value` gets each object's bytes; an empty view stands for one longer than `max_size`.
  using Sink = std::function<void(std::string_view value)>;
  JsonValues(std::size_t max_size, Sink value);

  void feed(std::string_view piece);
  // True if no value was left open.
  bool complete() const { return depth_ == 0; }

 private:
  void feed_byte(char c);
  void close();

  std::size_t max_size_;
  Sink value_;
  std::string current_;
  std::size_t depth_ = 0;
  std::size_t size_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace slantwise
