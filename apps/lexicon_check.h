// What a lexicon holds and what is wrong with it: `frames --check FILE`.
#pragma once

#include <string>
#include <vector>

#include "apps/records.h"
#include "core/corpus.h"

namespace slantwise {

struct LexiconCheck {
  std::string summary;                  // a line or two; empty with complaints
  std::vector<std::string> complaints;  // "mine.yaml:7: ..."
  std::vector<std::string> notes;       // what is no mistake and may surprise
  Records terms;                        // one a term or label
};

// `given` is a path or the name of a built-in lexicon. With a corpus each term has also the number
// of words there that it can match (types) and its hits. Throws InputError if it cannot be opened.
LexiconCheck check_lexicon(const std::string& given, const Corpus* corpus);

// For the terminal.
std::string screen(const LexiconCheck& check);

}  // namespace slantwise
