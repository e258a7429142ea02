// Finds the files of a run record again. The record has no absolute path (apps/recorded.h), so that
// each is looked for, in this order: as recorded, from the current folder; beside the report; in a
// folder that is given. What is found may have changed: that is for its hash to say.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace slantwise::verify {

using RecordedOptions = std::vector<std::pair<std::string, std::string>>;  // of RunRecord

struct Where {
  std::string report;              // the report's path
  std::vector<std::string> given;  // PATHs of the command line
};

// What to read instead of the recorded PATHs. `given` are they, unless all that is recorded stands
// in them. Throws InputError that names what cannot be found, or what is recorded twice by one
// name, and says what to type.
std::vector<std::string> find_sources(const RecordedOptions& options, const Where& where);

// A lexicon, decisions or a translation: `recorded` itself if there is no such file anywhere, as of
// a built-in lexicon.
std::string find_file(const std::string& recorded, const Where& where);

// All values of an option of the record, in order.
std::vector<std::string> values_of(const RecordedOptions& options, const std::string& option);

}  // namespace slantwise::verify
