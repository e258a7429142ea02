// Lexicons in any format that slantwise knows. The folder models/lexicons/ is the table of readers.
//
//   Lexicon lexicon = read_lexicon(bytes, "words/liwc.dic");
//
// A reader opens nothing: included files are asked for. All give the same complaints as
// parse_lexicon(), each naming file and line.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/lexicon.h"

namespace slantwise {

struct LexiconReader {
  std::string_view name, summary;
  std::span<const std::string_view> extensions;
  // How sure one can be, from the bytes, that they are in this format: 0 is no. The surest reader
  // is taken, of equals the one whose extension fits.
  int (*fits)(std::string_view bytes);
  Lexicon (*read)(std::string_view bytes, std::string_view where, const LexiconFiles& open);
  // Everything that is wrong at once; null where the first complaint is all there is.
  std::vector<std::string> (*complaints)(std::string_view bytes, std::string_view where,
                                         const LexiconFiles& open);
};

namespace lexicon_readers {
std::span<const LexiconReader* const> all();
// The reader for a file, by its bytes and its extension.
const LexiconReader& choose(std::string_view bytes, std::string_view where);
}  // namespace lexicon_readers

// Throws InputError(where:line, ...).
Lexicon read_lexicon(std::string_view bytes, std::string_view where, const LexiconFiles& open = {});

// All complaints about a file in any format; empty if it is in order.
std::vector<std::string> complaints_about(std::string_view bytes, std::string_view where,
                                          const LexiconFiles& open = {});

// The header of a list that has none: named after its file, license and author not stated.
Lexicon headless(std::string_view where, std::string_view format);

}  // namespace slantwise
