#include "core/clean/origin.h"

#include <algorithm>
#include <optional>

namespace slantwise {
namespace {

bool is_dateline(const OriginMark& mark) { return mark.cut.rule.starts_with("dateline"); }

// Two rules may see one mark: "Copyright 2018 The Associated Press" is cut, and signs.
bool overlaps_last(const std::vector<Cut>& evidence, Span span) {
  return !evidence.empty() && span.begin < evidence.back().span.end;
}

// What the record says besides its text.
std::optional<OriginMark> mark_of_fields(const Matcher& matcher, const Article& article) {
  if (const NewsAgency* author = matcher.agency_of_author(article.author)) {
    return OriginMark{{{}, Zone::boilerplate, "byline-author"}, author->name};
  }
  if (const NewsAgency* site = matcher.agency_of_address(article.url)) {
    return OriginMark{{{}, Zone::boilerplate, "agency-address"}, site->name};
  }
  return std::nullopt;
}

}  // namespace

Origin find_origin(const Matcher& matcher, const Article& article, std::vector<OriginMark> marks) {
  const NewsAgency* own = matcher.agency_of_outlet(article.outlet);
  Origin origin;
  origin.agency = own ? own->name : article.outlet;
  if (marks.empty()) {
    const auto mark = mark_of_fields(matcher, article);
    if (!mark) return origin;
    marks.push_back(*mark);
  }
  std::ranges::stable_sort(marks, {}, [](const OriginMark& mark) { return mark.cut.span.begin; });
  const auto dateline = std::ranges::find_if(marks, is_dateline);
  const std::string agency = (dateline == marks.end() ? marks.front() : *dateline).agency;
  origin.own = agency == origin.agency;
  origin.agency = agency;
  origin.by_mark = true;
  for (const OriginMark& mark : marks) {
    if (mark.agency == agency && !overlaps_last(origin.evidence, mark.cut.span)) {
      origin.evidence.push_back(mark.cut);
    }
  }
  return origin;
}

}  // namespace slantwise
