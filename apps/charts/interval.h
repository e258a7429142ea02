// Rate ratios with their intervals on a logarithmic axis from 1/16 to 16.
#pragma once

#include "apps/html/markup.h"
#include "models/estimate/ratio.h"

namespace slantwise::html {

// A line at 1 ("as often"), a dot at the ratio, a whisker from low to high, cut with an arrow at
// the ends of the axis. Without a finite ratio only the axis; without an interval only the dot.
Markup interval(const Messages& messages, const RateRatio& ratio, std::string_view label);

}  // namespace slantwise::html
