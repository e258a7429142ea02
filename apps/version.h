// What this program is made of, for --version and the run record.
#pragma once

#include <string>

namespace slantwise {

std::string program_version();  // "0.1.0"
std::string icu_version();      // "72.1": of the library that runs, not of its headers
std::string unicode_version();  // "15.0"

}  // namespace slantwise
