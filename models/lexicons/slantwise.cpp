// The format of docs/lexicons.md.
#include "models/lexicon_reader.h"

namespace slantwise::lexicon_readers {
namespace {

constexpr std::string_view kExtensions[] = {".yaml", ".yml"};

// Our own keys at the beginnings of lines; one is enough to call a mistake by its name.
int fits(std::string_view bytes) {
  int keys = 0;
  for (const std::string_view key : {"name:", "version:", "language:", "license:", "provenance:",
                                     "terms:", "sets:", "includes:", "limits:", "kind:"}) {
    for (std::size_t at = bytes.find(key); at != std::string_view::npos;
         at = bytes.find(key, at + 1)) {
      if (at != 0 && bytes[at - 1] != '\n') continue;
      ++keys;
      break;
    }
  }
  return keys >= 2 ? 10 : 6 * keys;
}

}  // namespace

extern constinit const LexiconReader slantwise{
    .name = "slantwise",
    .summary = "YAML with terms and naming sets: docs/lexicons.md",
    .extensions = kExtensions,
    .fits = fits,
    .read = parse_lexicon,
    .complaints = lexicon_complaints,
};

}  // namespace slantwise::lexicon_readers
