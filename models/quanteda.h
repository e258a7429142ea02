// What quanteda.textstats 0.97 `textstat_keyness` computes by default (methods 1.9), written from
// its behavior: the correction that it calls Yates' is applied only where two conditions hold.
#pragma once

#include <algorithm>

#include "models/two_by_two.h"

namespace slantwise::quanteda {

// Half a use, or 0: Yates' correction where |ae - bc| >= N/2 and an expected count is below 5.
inline double correction(const TermCounts& c) {
  const double total = c.here_total + c.there_total, hits = c.here + c.there;
  const double cross = c.here * (c.there_total - c.there) - c.there * (c.here_total - c.here);
  const double least = std::min(hits, total - hits) * std::min(c.here_total, c.there_total) / total;
  return std::fabs(cross) >= total / 2 && least < 5 ? .5 : 0;
}

}  // namespace slantwise::quanteda
