// Any bytes as a paragraph: the standard's sentences are ICU's; those of news hold every word.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/sentences.h"
#include "tests/reference/icu_breaks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static slantwise::test::IcuBreaks icu = slantwise::test::IcuBreaks::sentences();
  static const slantwise::Sentences news, standard(slantwise::SentenceRules::uax29);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (slantwise::Sentences::boundaries(text) != icu.boundaries(text)) std::abort();
  const auto joined = news.split(text), parts = standard.split(text);
  std::size_t part = 0;
  for (const slantwise::Span span : joined) {  // each is one part or several in a row
    if (part == parts.size() || parts[part].begin != span.begin) std::abort();
    while (part < parts.size() && parts[part].end < span.end) ++part;
    if (part == parts.size() || parts[part++].end != span.end) std::abort();
  }
  if (part != parts.size()) std::abort();
  return 0;
}
