// Splits a paragraph of UTF-8 text into sentences by UAX #29.
//
// Expensive to make, cheap to reuse; not for two threads at once.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

class Sentences {
 public:
  Sentences();
  ~Sentences();
  Sentences(Sentences&&) noexcept;
  Sentences& operator=(Sentences&&) noexcept;

  // The sentences of `paragraph` in order, without surrounding white space; together they hold
  // every character of it that is not white space.
  std::vector<Span> split(std::string_view paragraph);

 private:
  struct Breaker;
  std::unique_ptr<Breaker> breaker_;
};

}  // namespace slantwise
