// Any bytes as a report: read, or refused with an InputError.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "apps/verify/shown.h"
#include "core/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const auto report = slantwise::verify::read_report(bytes, "fuzz");
    if (report.run.version.empty()) std::abort();
  } catch (const slantwise::InputError&) {
    // What it does not understand it must refuse like this.
  }
  try {
    std::istringstream lines{std::string(bytes)};
    slantwise::verify::read_side_file(lines, "fuzz");
  } catch (const slantwise::InputError&) {
    // So must it a line that is no passage.
  }
  return 0;
}
