// The lexicons of a run: files given with --lexicon, or the built-in one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "apps/options.h"
#include "models/lexicon.h"

namespace slantwise {

struct LoadedLexicons {
  std::vector<Lexicon> lexicons;
  // For the run record: "conflict 1.0" and the SHA-256 of the file.
  std::vector<std::pair<std::string, std::string>> hashes;
};

// Throws InputError for a file that cannot be read or understood.
LoadedLexicons load_lexicons(const LexiconOptions& options);

}  // namespace slantwise
