// Any bytes as text: words in order, on boundaries, and the same as ICU's; the strict ones sound.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/words.h"
#include "tests/reference/icu_breaks.h"

namespace {

void check(slantwise::Words& words, std::string_view text) {
  const auto boundaries = words.boundaries(text);
  if (!text.empty() && (boundaries.front() != 0 || boundaries.back() != text.size())) std::abort();
  if (std::ranges::adjacent_find(boundaries, std::greater_equal<>()) != boundaries.end()) {
    std::abort();
  }
  std::uint32_t last = 0;
  for (const slantwise::Span span : words.split(text)) {
    if (span.begin < last || span.empty()) std::abort();
    if (!std::ranges::binary_search(boundaries, span.begin)) std::abort();
    last = *std::ranges::upper_bound(boundaries, span.begin);
    if (span.end != last) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static slantwise::Words words, strict(slantwise::WordRules::strict);
  static slantwise::test::IcuBreaks icu = slantwise::test::IcuBreaks::words();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(words, text);
  check(strict, text);
  if (words.boundaries(text) != icu.boundaries(text)) std::abort();
  if (words.split(text) != icu.split(text)) std::abort();
  return 0;
}
