#include "models/lexicon_reader.h"

#include <algorithm>

#include "core/error.h"
#include "models/lexicon_parts.h"

namespace slantwise {
namespace {

bool has_extension(const LexiconReader& reader, std::string_view where) {
  return std::ranges::any_of(
      reader.extensions, [&](std::string_view extension) { return where.ends_with(extension); });
}

}  // namespace

const LexiconReader& lexicon_readers::choose(std::string_view bytes, std::string_view where) {
  const LexiconReader* best = nullptr;
  int most = -1;
  for (const LexiconReader* reader : all()) {
    const int score = 2 * reader->fits(bytes) + (has_extension(*reader, where) ? 1 : 0);
    if (score > most) {
      best = reader;
      most = score;
    }
  }
  return *best;
}

Lexicon read_lexicon(std::string_view bytes, std::string_view where, const LexiconFiles& open) {
  return lexicon_readers::choose(bytes, where).read(bytes, where, open);
}

std::vector<std::string> complaints_about(std::string_view bytes, std::string_view where,
                                          const LexiconFiles& open) {
  const LexiconReader& reader = lexicon_readers::choose(bytes, where);
  if (reader.complaints != nullptr) return reader.complaints(bytes, where, open);
  try {
    reader.read(bytes, where, open);
  } catch (const InputError& error) {
    return {error.what()};
  }
  return {};
}

Lexicon headless(std::string_view where, std::string_view format) {
  Lexicon lexicon;
  lexicon.name = stem_of_path(where);
  lexicon.version = "unknown";
  lexicon.license = "not stated in the file";
  lexicon.provenance = "Read from " + std::string(format) + ", which does not say who wrote it.";
  return lexicon;
}

}  // namespace slantwise
