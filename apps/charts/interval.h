// Rate ratios with their intervals on a logarithmic axis from 1/16 to 16.
#pragma once

#include "apps/html/markup.h"
#include "models/estimate/ratio.h"

namespace slantwise::html {

// A line at 1 ("as often"), a dot at the ratio, a whisker from low to high, cut with an arrow at
// the ends of the axis. Without a finite ratio only the axis; without an interval only the dot.
Markup interval(const Messages& messages, const RateRatio& ratio, std::string_view label);

// Which of two sides alone uses a word.
enum class OnlySide : unsigned char { none, first, second };
// filled: a difference was found; open: none was, which is not the same as none.
enum class Dot : unsigned char { filled, open };
// One row of a plot whose figures stand beside it, so it is hidden from screen readers. A ratio
// that one side alone has is a triangle at that end of the axis, pointing outward.
Markup interval_row(const Messages& messages, const RateRatio& ratio, OnlySide only, Dot dot);

// The axis above such rows: 1/16, 1/4, 1, 4, 16.
Markup interval_axis(const Messages& messages);

}  // namespace slantwise::html
