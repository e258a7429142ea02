// Any bytes as a lexicon: read whole, or refused with an InputError.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/error.h"
#include "models/lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const slantwise::Lexicon lexicon = slantwise::parse_lexicon(bytes, "fuzz");
    for (const slantwise::LexiconTerm& term : lexicon.terms) {
      if (term.patterns.empty()) std::abort();
    }
  } catch (const slantwise::InputError&) {
    // What it does not understand it must refuse like this.
  }
  return 0;
}
