// Which kind of report these bytes are.
#include "apps/verify/shown.h"
#include "core/error.h"
#include "core/fields.h"

namespace slantwise::verify {

ShownReport read_report(std::string_view bytes, const std::string& path) {
  std::string_view start = trimmed(bytes);
  if (start.starts_with("\xEF\xBB\xBF")) start = trimmed(start.substr(3));
  if (start.starts_with('{')) return read_json(bytes, path);
  if (start.starts_with('<')) return read_page(bytes, path);
  throw InputError(path,
                   "this is no report; verify reads the pages and the JSON that slantwise compare "
                   "writes (-o report.html, -o report.json)");
}

}  // namespace slantwise::verify
