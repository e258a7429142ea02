#include "core/clean/origin.h"

#include <algorithm>

namespace slantwise {
namespace {

bool is_dateline(const OriginMark& mark) { return mark.cut.rule.starts_with("dateline"); }

}  // namespace

Origin find_origin(const Matcher& matcher, const std::string& outlet,
                   std::vector<OriginMark> marks) {
  Origin origin{outlet, false, {}};
  if (marks.empty()) return origin;
  std::ranges::stable_sort(marks, {}, [](const OriginMark& mark) { return mark.cut.span.begin; });
  const auto dateline = std::ranges::find_if(marks, is_dateline);
  const std::string agency = (dateline == marks.end() ? marks.front() : *dateline).agency;
  const Agency* own = matcher.agency_of_outlet(outlet);
  origin.agency = own && own->name == agency ? outlet : agency;
  origin.by_mark = true;
  for (const OriginMark& mark : marks) {
    if (mark.agency == agency) origin.evidence.push_back(mark.cut);
  }
  return origin;
}

}  // namespace slantwise
