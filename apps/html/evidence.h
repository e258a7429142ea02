// The passages behind the numbers of the tables that compare own words.
#pragma once

#include <functional>

#include "apps/html/cells.h"

namespace slantwise::html {

// Passages of a term in own words that are counted, in articles that `from` takes; may be a sample,
// as a cell's.
std::vector<std::uint32_t> own_passages(const Comparison& comparison, std::uint32_t row,
                                        const std::function<bool(const ArticleSummary&)>& from);

// A number of uses, a link to its passages if there are any. Of more than 1,000 articles it opens
// eight of them at most, evenly spaced. `what` heads them.
struct OwnCount {
  std::uint64_t count = 0;
  std::vector<std::uint32_t> passages;
  std::string_view what;
};
void own_count(Markup& out, const Comparison& comparison, const OwnCount& number);

}  // namespace slantwise::html
