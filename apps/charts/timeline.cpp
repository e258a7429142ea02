#include "apps/charts/timeline.h"

#include <algorithm>
#include <array>
#include <functional>

#include "apps/charts/time_marks.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/story_blocks.h"

namespace slantwise::html {
namespace {

constexpr unsigned kLane = 17, kAxis = 26;
constexpr std::size_t kBins = 150;
constexpr double kLaneGap = 6;  // per cent between two numbers in a lane

std::size_t articles_of(const Comparison& comparison, std::size_t outlet) {
  return comparison.outlets[outlet].articles;
}

struct Number {
  std::size_t story = 0;
  long first = 0, last = 0;
  unsigned lane = 0;
};

// Numbers of stories side by side; where two would touch, one stands higher.
std::vector<Number> numbers(const Comparison& comparison, const TimelineDates& dates) {
  std::vector<Number> out;
  for (std::size_t s = 0; s < comparison.stories.stories.size(); ++s) {
    const Event& event = comparison.events.at(comparison.stories.stories[s].event);
    const long first = day_number(event.first_date), last = day_number(event.last_date);
    if (first != kNoDate && last != kNoDate) out.push_back({s, first, last});
  }
  std::ranges::stable_sort(out, {}, &Number::first);
  const double day =
      dates.last > dates.first ? kWide / static_cast<double>(dates.last - dates.first) : kWide;
  std::vector<double> ends;
  for (Number& one : out) {
    const double at = static_cast<double>(one.first + one.last) / 2 * day;
    while (one.lane < ends.size() && at - ends[one.lane] < kLaneGap) ++one.lane;
    if (one.lane == ends.size()) ends.push_back(at);
    ends[one.lane] = at;
  }
  return out;
}

unsigned lanes(const std::vector<Number>& numbers) {
  unsigned most = 0;
  for (const Number& one : numbers) most = std::max(most, one.lane + 1);
  return most;
}

void line(const TimeDrawing& to, Literal css, double x, double y1, double y2) {
  std::string room, from = coordinate(y1), until = coordinate(y2);
  const Text at = per_cent(room, x);
  to.out << "<line class=\"" << css << "\" x1=\"" << at << "\" x2=\"" << at << "\" y1=\""
         << Text{from} << "\" y2=\"" << Text{until} << "\"/>";
}

void axis(const TimeDrawing& to, unsigned top, unsigned bottom) {
  for (const TimeTick& tick : time_ticks(to.dates.first, to.dates.last)) {
    const double x = to.x(static_cast<double>(tick.day));
    line(to, "time-tick", x, top, bottom + 4);
    std::string room;
    to.out << "<text class=\"soft\" x=\"" << per_cent(room, x) << "\" y=\"" << bottom + 17
           << "\" text-anchor=\"" << (x > 90 ? Literal("end") : Literal("start")) << "\">"
           << Text{tick.label} << "</text>";
  }
}

void story_numbers(const TimeDrawing& to, const std::vector<Number>& all, unsigned bottom) {
  const unsigned levels = lanes(all);
  for (const Number& one : all) {
    const double x = to.x(static_cast<double>(one.first + one.last) / 2);
    const unsigned y = (levels - one.lane) * kLane;
    line(to, "time-story", x, y + 2, bottom);
    std::string room;
    const Event& event = to.comparison.events.at(to.comparison.stories.stories[one.story].event);
    to.out << "<a href=\"#story-" << one.story + 1 << "\"><title>"
           << Label{"timeline.story",
                    {{"n", one.story + 1},
                     {"words",
                      event.words.empty() ? std::vector<std::string>{event.id} : event.words},
                     {"articles", event.articles.size()},
                     {"outlets", event.outlets.size()}}}
           << "</title><text class=\"time-no\" x=\"" << per_cent(room, x) << "\" y=\"" << y - 2
           << "\" text-anchor=\"middle\">" << one.story + 1 << "</text></a>";
  }
}

// Articles and those of shared events, in the bins of one outlet.
struct Bins {
  std::array<unsigned, kBins> all{}, shared{};
};

std::vector<Bins> bins_of(const TimeDrawing& to, unsigned& most) {
  const auto rows = row_of_outlets(to.comparison, to.dates);
  std::vector<Bins> out(rows.size());
  const double days = static_cast<double>(to.dates.last - to.dates.first) + 1;
  for (std::size_t a = 0; a < to.comparison.articles.size(); ++a) {
    const ArticleSummary& article = to.comparison.articles[a];
    const long day = day_number(article.date);
    const auto row = rows.find(article.outlet);
    if (day == kNoDate || row == rows.end()) continue;
    const auto bin = static_cast<std::size_t>(static_cast<double>(day - to.dates.first) *
                                              static_cast<double>(kBins) / days);
    most = std::max(most, ++out[row->second].all[bin]);
    if (time_mark(to.comparison, a) != TimeMark::alone) ++out[row->second].shared[bin];
  }
  return out;
}

// In a box of its own that is as wide as the days: a path has no per cent.
void bars(const TimeDrawing& to, unsigned top) {
  constexpr double kHigh = 18;
  unsigned most = 1;
  const std::vector<Bins> rows = bins_of(to, most);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string all, shared;
    for (std::size_t b = 0; b < kBins; ++b) {
      const auto bar = [&](unsigned count, std::string& path) {
        if (count == 0) return;
        const double high = std::max(2.0, kHigh * count / most);
        path += "M" + std::to_string(b) + " 18h1v-" + coordinate(high) + "h-1z";
      };
      bar(rows[r].all[b], all);
      bar(rows[r].shared[b], shared);
    }
    to.out << "<svg x=\"" << Text{coordinate(kLeft)} << "%\" y=\"" << top + to.rows[r] + 16
           << "\" width=\"" << Text{coordinate(kWide)} << "%\" height=\"18\" viewBox=\"0 0 "
           << kBins << " 18\" preserveAspectRatio=\"none\"><path class=\"time-all\" d=\""
           << Text{all} << "\"/><path class=\"time-shared\" d=\"" << Text{shared} << "\"/></svg>";
  }
}

void outlets(const TimeDrawing& to, unsigned top) {
  for (std::size_t r = 0; r < to.dates.rows.size(); ++r) {
    const unsigned y = top + to.rows[r], line = top + to.rows[r + 1] - 4;
    to.out << "<line class=\"time-row\" x1=\"0\" x2=\"100%\" y1=\"" << line << "\" y2=\"" << line
           << "\"/><text class=\"time-name\" x=\"0\" y=\"" << y + 12 << "\">"
           << Brief{to.comparison.outlets[to.dates.rows[r]].name, 60} << "</text>";
  }
}

}  // namespace

TimelineDates timeline_dates(const Comparison& comparison) {
  TimelineDates out;
  for (const ArticleSummary& article : comparison.articles) {
    const long day = day_number(article.date);
    if (day == kNoDate) {
      ++out.undated;
      continue;
    }
    out.first = out.dated == 0 ? day : std::min(out.first, day);
    out.last = out.dated == 0 ? day : std::max(out.last, day);
    ++out.dated;
  }
  for (std::size_t o = 0; o < comparison.outlets.size(); ++o) out.rows.push_back(o);
  if (out.rows.size() > kTimelineRows) {
    std::ranges::stable_sort(out.rows, std::greater<>{},
                             [&](std::size_t o) { return articles_of(comparison, o); });
    out.rows.resize(kTimelineRows);
    std::ranges::sort(out.rows);
  }
  return out;
}

unsigned timeline_height(const Comparison& comparison) {
  const TimelineDates dates = timeline_dates(comparison);
  return lanes(numbers(comparison, dates)) * kLane + timeline_rows(comparison, dates).back() +
         kAxis;
}

Markup timeline(const Messages& messages, const Comparison& comparison, std::string_view label) {
  Markup out(messages);
  const TimelineDates dates = timeline_dates(comparison);
  if (dates.dated == 0) return out;
  const std::vector<Number> stories = numbers(comparison, dates);
  const unsigned top = lanes(stories) * kLane;
  const TimelineRows rows = timeline_rows(comparison, dates);
  const unsigned bottom = top + rows.back();
  out << "<svg class=\"timeline\" direction=\"ltr\" width=\"100%\" height=\"" << bottom + kAxis
      << "\" role=\"group\" aria-label=\"" << Text{label} << "\">";
  const TimeDrawing to{out, comparison, dates, rows};
  axis(to, top, bottom);
  story_numbers(to, stories, bottom);
  outlets(to, top);
  if (comparison.by_article) {
    time_marks(to, top);
  } else {
    bars(to, top);
  }
  out << "</svg>";
  return out;
}

}  // namespace slantwise::html
