#include "apps/version.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace slantwise {
namespace {

std::string text(const UVersionInfo& version) {
  return std::to_string(version[0]) + '.' + std::to_string(version[1]);
}

}  // namespace

std::string program_version() { return SLANTWISE_VERSION; }

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  return text(version);
}

std::string unicode_version() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return text(version);
}

}  // namespace slantwise
