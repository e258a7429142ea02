#include "core/clean/origin.h"

#include <algorithm>

namespace slantwise {
namespace {

bool is_dateline(const OriginMark& mark) { return mark.cut.rule.starts_with("dateline"); }

}  // namespace

Origin find_origin(const Matcher& matcher, const Article& article, std::vector<OriginMark> marks) {
  const Agency* own = matcher.agency_of_outlet(article.outlet);
  Origin origin;
  origin.agency = own ? own->name : article.outlet;
  if (marks.empty()) {
    const Agency* author = matcher.agency_of_author(article.author);
    if (author == nullptr) return origin;
    marks.push_back({{{}, Zone::boilerplate, "byline-author"}, author->name});
  }
  std::ranges::stable_sort(marks, {}, [](const OriginMark& mark) { return mark.cut.span.begin; });
  const auto dateline = std::ranges::find_if(marks, is_dateline);
  const std::string agency = (dateline == marks.end() ? marks.front() : *dateline).agency;
  origin.own = agency == origin.agency;
  origin.agency = agency;
  origin.by_mark = true;
  for (const OriginMark& mark : marks) {
    if (mark.agency == agency) origin.evidence.push_back(mark.cut);
  }
  return origin;
}

}  // namespace slantwise
