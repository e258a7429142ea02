// Makes a report again by its run record and compares the bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/command.h"
#include "apps/verify/places.h"
#include "apps/verify/shown.h"

namespace slantwise::verify {

struct Rerun {
  enum class Outcome { not_asked, same, other, other_program } outcome = Outcome::not_asked;
  std::size_t bytes = 0;             // of the report
  std::vector<std::string> reasons;  // of other bytes: what is not as recorded, a sentence each
};

// `paths` are the sources, where they are now. Throws as compare does. A report of another version
// of slantwise, or of its libraries, is not made again: it says which.
Rerun run_again(const ShownReport& report, std::string_view bytes, const Where& where,
                const std::vector<std::string>& paths, const Streams& streams);

// The command line that the record stands for, with the files where they are now. Throws InputError
// that names an option which is in no record.
Arguments arguments_of(const ShownReport& report, const Where& where,
                       const std::vector<std::string>& paths);

}  // namespace slantwise::verify
