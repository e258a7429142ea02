#include "apps/locale.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "apps/recorded.h"
#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise {
namespace {

std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path, "this translation cannot be opened; check the path");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Messages messages_of(const std::string& locale) {
  if (locale.ends_with(".yaml")) return {file_bytes(locale), locale};
  const std::vector<std::string> known = Messages::languages();
  if (std::ranges::count(known, locale) == 0) {
    throw UsageError("--locale knows " + listed(known) + ", not \"" + locale +
                     "\"; a FILE.yaml of your own translation will do");
  }
  return Messages::built_in(locale);
}

std::string locale_record(const std::string& locale) {
  if (locale.ends_with(".yaml")) return recorded_file(locale, file_bytes(locale));
  return locale == "en" ? "" : locale;
}

}  // namespace slantwise
