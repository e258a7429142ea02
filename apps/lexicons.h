// The lexicons of a run: files given with --lexicon, built-in ones by their name, or the default.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "apps/options.h"
#include "models/lexicon.h"

namespace slantwise {

struct LoadedLexicons {
  std::vector<Lexicon> lexicons;
  // For the run record: "conflict 1.0" and the SHA-256 of the file; then each included file.
  std::vector<std::pair<std::string, std::string>> hashes;
};

// Throws InputError for a file that cannot be read or understood; one that does not exist is
// compared with the names of the built-in lexicons.
LoadedLexicons load_lexicons(const LexiconOptions& options);

// The bytes of a lexicon that is given by its path or its built-in name, and where they are from.
struct LexiconSource {
  std::string where, bytes;
  LexiconFiles open;  // for what it includes
};
LexiconSource open_lexicon(const std::string& given);

// Built-in files in the format of docs/lexicons.md: "conflict" and its path among the resources.
std::vector<std::pair<std::string, std::string>> built_in_lexicons();

}  // namespace slantwise
