// Which terms occur in more than one text: two bits a term instead of the term itself, so that the
// many n-grams that occur only once need no memory.
//
//   RepeatedTerms repeated;
//   repeated.add_text({"a b", "b c"});
//   repeated.add_text({"b c"});
//   repeated.maybe("b c");  // true
//   repeated.maybe("a b");  // false, hardly ever true
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace slantwise {

// Holds 64 MiB. For one thread at a time.
class RepeatedTerms {
 public:
  RepeatedTerms();

  void add_text(std::span<const std::string_view> terms);

  // False: in one text at most. True: in two or more, or another term with the same bits is.
  bool maybe(std::string_view term) const;

 private:
  std::vector<std::uint64_t> once_, twice_;
  std::vector<std::uint32_t> text_;  // slots of the text at hand
};

}  // namespace slantwise
