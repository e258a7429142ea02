// Who wrote when: a row an outlet, a mark an article.
#pragma once

#include <string>
#include <vector>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

inline constexpr std::size_t kTimelineRows = 30;

// What an article is on the timeline; each has a shape of its own.
enum class TimeMark : unsigned char { alone, shared, copy };

// Days as day_number() counts them.
struct TimelineDates {
  long first = 0, last = 0;  // of all articles with a date
  std::size_t dated = 0, undated = 0;
  std::vector<std::size_t> rows;  // into Comparison::outlets: those shown, alphabetical
};

// Of more than kTimelineRows outlets those with most articles. A date is "2031-05-01"; others are
// unknown.
TimelineDates timeline_dates(const Comparison& comparison);

// Empty if no article has a date. Up to 50 articles each has its mark: a ring for an article about
// what no other outlet here tells, a square for one of an event that several tell, a triangle for a
// copy; several of a day stand above each other, and of more than six each kind has one mark with
// its number. Of more articles each row has bars: as high as there are articles at that time, full
// for those of shared events. Above stand the numbers of the stories that are shown side by side.
Markup timeline(const Messages& messages, const Comparison& comparison, std::string_view label);
unsigned timeline_height(const Comparison& comparison);

// The mark of an article, for the table below.
TimeMark time_mark(const Comparison& comparison, std::size_t article);

// Days from 1970-01-01 to "2031-05-01"; kNoDate for what is no date.
inline constexpr long kNoDate = -1'000'000'000;
long day_number(std::string_view date);
std::string day_label(long day);  // "2031-05-01"

// Where the axis is marked, at most eight times: "2031-05", and its day.
struct TimeTick {
  long day = 0;
  std::string label;
};
std::vector<TimeTick> time_ticks(long first, long last);

}  // namespace slantwise::html
