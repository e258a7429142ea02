// A report turns a Comparison into bytes. One file in apps/reports/ defines one Report.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/text/messages.h"
#include "models/comparison.h"

namespace slantwise {

struct Report {
  std::string_view name;       // "html"
  std::string_view summary;    // one line for `slantwise list reports`
  std::string_view extension;  // ".html": -o report.html picks this report
  // A page is in the words of `messages`; data and the terminal are in English.
  std::string (*render)(const Comparison& comparison, const Messages& messages);
};

namespace reports {
std::span<const Report* const> all();
const Report& find(std::string_view name);      // throws UsageError
const Report* for_path(std::string_view path);  // nullptr if no extension fits
}  // namespace reports

}  // namespace slantwise
