// Who made a text, by the marks that agencies leave in it (methods 5.3).
#pragma once

#include <vector>

#include "core/clean/matcher.h"
#include "core/document.h"

namespace slantwise {

// A mark of an agency, in bytes of the document's text.
struct OriginMark {
  Cut cut;
  std::string agency;
};

// The agency of the first mark that was cut as a dateline, else of the first other mark, else the
// one that the article's author field names, else the one on whose site its address is, else the
// outlet itself. An outlet that is an agency's own site ("TASS News Agency", "Reuters UK",
// "tass.com") has that agency's name. The evidence is the marks of the agency that was chosen, in
// the order of the text, without those that overlap an earlier one; a mark of a field has an empty
// span.
Origin find_origin(const Matcher& matcher, const Article& article, std::vector<OriginMark> marks);

}  // namespace slantwise
