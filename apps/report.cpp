#include "apps/report.h"

#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise::reports {

const Report& find(std::string_view name) {
  std::vector<std::string> names;
  for (const Report* report : all()) {
    if (report->name == name) return *report;
    names.emplace_back(report->name);
  }
  throw UsageError("there is no report \"" + std::string(name) + "\"; the reports are " +
                   listed(names));
}

const Report* for_path(std::string_view path) {
  for (const Report* report : all()) {
    if (!report->extension.empty() && path.ends_with(report->extension)) return report;
  }
  return nullptr;
}

}  // namespace slantwise::reports
