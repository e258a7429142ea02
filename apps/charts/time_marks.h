// The marks of the articles on the timeline, day by day; a part of apps/charts/timeline.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "apps/charts/timeline.h"

namespace slantwise::html {

inline constexpr double kLeft = 2, kWide = 95;  // per cent of the width that days take

// Of each row where it begins, and where the last ends.
using TimelineRows = std::vector<unsigned>;

struct TimeDrawing {
  Markup& out;
  const Comparison& comparison;
  const TimelineDates& dates;
  const TimelineRows& rows;

  double x(double day) const {
    const double days = static_cast<double>(dates.last - dates.first);
    if (days <= 0) return kLeft + kWide / 2;
    return kLeft + kWide * (day - static_cast<double>(dates.first)) / days;
  }
};

// The row of each outlet that is shown.
std::map<std::string_view, unsigned> row_of_outlets(const Comparison& comparison,
                                                    const TimelineDates& dates);

// A row is as high as its fullest day.
TimelineRows timeline_rows(const Comparison& comparison, const TimelineDates& dates);

// "12.5%", in `room`.
Text per_cent(std::string& room, double value);

// Of few articles of a day each has its mark, up to three above each other; of many each kind has
// one with its number. `top` is where the rows begin.
void time_marks(const TimeDrawing& to, unsigned top);

}  // namespace slantwise::html
