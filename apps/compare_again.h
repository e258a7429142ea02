// Runs `compare` once more by the run record of a report, wherever its files are now.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "apps/command.h"

namespace slantwise {

// What the run record says instead of what is given: the same record, the same bytes.
struct RecordedAs {
  std::vector<std::string> paths = {};  // of the input; empty: as given
  std::map<std::string, std::string> files =
      {};                          // given path -> recorded one: lexicons and the like
  std::string passages_file = {};  // that the page names
};

// `slantwise compare`. Throws as commands do.
void compare_again(const Arguments& arguments, const Streams& streams,
                   const RecordedAs& recorded_as);

}  // namespace slantwise
