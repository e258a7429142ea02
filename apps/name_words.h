// What is put before or beside a name, as a table and as a naming set to edit:
// `frames --suggest NAME`.
#pragma once

#include <string>
#include <vector>

#include "apps/records.h"
#include "models/naming_suggest.h"

namespace slantwise {

struct NameWordsView {
  const NameWords& found;
  const std::vector<std::string>& names;    // as the user gave them
  const std::vector<std::string>& outlets;  // by index
  const Corpus& corpus;
};

// A row a word and outlet.
Records records(const NameWordsView& view);
// The first twenty words, each with its voices by outlet and one passage.
std::string screen(const NameWordsView& view);
// A lexicon with one naming set; each word is a label of its own, for a person to merge and name.
std::string set_to_edit(const NameWordsView& view);

}  // namespace slantwise
