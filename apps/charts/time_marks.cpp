#include "apps/charts/time_marks.h"

#include <algorithm>
#include <span>

#include "apps/html/format.h"

namespace slantwise::html {
namespace {

constexpr unsigned kRow = 38, kMarkLane = 13, kMarkLanes = 3;
constexpr std::size_t kMostMarks = 6;  // of a row and day: above, one of each kind with its number

// The articles of a row and day.
using Days = std::map<std::pair<unsigned, long>, std::vector<std::size_t>>;

Days days_of(const Comparison& comparison, const TimelineDates& dates) {
  const auto rows = row_of_outlets(comparison, dates);
  Days out;
  for (std::size_t a = 0; a < comparison.articles.size(); ++a) {
    const ArticleSummary& article = comparison.articles[a];
    const long day = day_number(article.date);
    const auto row = rows.find(article.outlet);
    if (day != kNoDate && row != rows.end()) out[{row->second, day}].push_back(a);
  }
  return out;
}

std::vector<std::vector<std::size_t>> by_kind(const Comparison& comparison,
                                              const std::vector<std::size_t>& articles) {
  std::map<TimeMark, std::vector<std::size_t>> kinds;
  for (const std::size_t a : articles) kinds[time_mark(comparison, a)].push_back(a);
  std::vector<std::vector<std::size_t>> out;
  for (auto& [kind, of] : kinds) out.push_back(std::move(of));
  return out;
}

std::size_t lanes_of(const Comparison& comparison, const std::vector<std::size_t>& articles) {
  return articles.size() > kMostMarks ? by_kind(comparison, articles).size()
                                      : std::min<std::size_t>(articles.size(), kMarkLanes);
}

// Where a mark stands: per cent, and pixels beside it; pixels from above.
struct Spot {
  double x = 0;
  unsigned y = 0;
  double aside = 0;
};

// A shape of its own for each, beside the fill.
Literal shape(TimeMark mark) {
  switch (mark) {
    case TimeMark::shared:
      return "<rect class=\"time-mark shared\" x=\"-5\" y=\"-5\" width=\"10\" height=\"10\"/>";
    case TimeMark::copy:
      return "<path class=\"time-mark copy\" d=\"M-6 5H6L0-6z\"/>";
    default:
      return "<circle class=\"time-mark alone\" r=\"5\"/>";
  }
}

// A mark of its own, or of several articles with their number.
void mark(const TimeDrawing& to, const Spot& at, std::span<const std::size_t> articles) {
  const ArticleSummary& first = to.comparison.articles[articles.front()];
  std::string room;
  to.out << "<svg x=\"" << per_cent(room, at.x) << "\" y=\"" << at.y
         << "\" overflow=\"visible\"><g transform=\"translate(" << Text{coordinate(at.aside)}
         << " 0)\"><title>" << Text{first.outlet} << ", " << Text{first.date} << ": ";
  if (articles.size() == 1) {
    to.out << Text{first.title.empty() ? first.id : first.title};
  } else {
    to.out << Label{"timeline.articles", {{"n", articles.size()}}};
  }
  to.out << "</title>" << shape(time_mark(to.comparison, articles.front()));
  if (articles.size() > 1) {
    const bool left = at.x > 90;
    to.out << "<text x=\"" << (left ? Literal("-10") : Literal("10")) << "\" y=\"4\" text-anchor=\""
           << (left ? Literal("end") : Literal("start")) << "\">" << Count{articles.size()}
           << "</text>";
  }
  to.out << "</g></svg>";
}

// Of few articles of a day each has its mark, up to three above each other; of many each kind.
void day_marks(const TimeDrawing& to, const Spot& lowest,
               const std::vector<std::size_t>& articles) {
  Spot at = lowest;
  if (articles.size() > kMostMarks) {
    for (const auto& kind : by_kind(to.comparison, articles)) {
      mark(to, at, kind);
      at.y -= kMarkLane;
    }
    return;
  }
  const std::size_t columns = (articles.size() + kMarkLanes - 1) / kMarkLanes;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto column = static_cast<double>(i / kMarkLanes);
    at.aside = 13 * (column - static_cast<double>(columns - 1) / 2);
    at.y = lowest.y - kMarkLane * static_cast<unsigned>(i % kMarkLanes);
    mark(to, at, std::span(articles).subspan(i, 1));
  }
}

}  // namespace

std::map<std::string_view, unsigned> row_of_outlets(const Comparison& comparison,
                                                    const TimelineDates& dates) {
  std::map<std::string_view, unsigned> rows;
  for (const std::size_t outlet : dates.rows) {
    rows.emplace(comparison.outlets[outlet].name, static_cast<unsigned>(rows.size()));
  }
  return rows;
}

TimelineRows timeline_rows(const Comparison& comparison, const TimelineDates& dates) {
  std::vector<std::size_t> lanes(dates.rows.size(), 1);
  if (comparison.by_article) {
    for (const auto& [place, articles] : days_of(comparison, dates)) {
      lanes[place.first] = std::max(lanes[place.first], lanes_of(comparison, articles));
    }
  }
  TimelineRows out = {0};
  for (const std::size_t n : lanes) {
    out.push_back(out.back() + kRow + kMarkLane * static_cast<unsigned>(n - 1));
  }
  return out;
}

Text per_cent(std::string& room, double value) {
  room = coordinate(value) + "%";
  return {room};
}

void time_marks(const TimeDrawing& to, unsigned top) {
  for (const auto& [place, articles] : days_of(to.comparison, to.dates)) {
    const auto& [row, day] = place;
    day_marks(to, {to.x(static_cast<double>(day)), top + to.rows[row + 1] - 12}, articles);
  }
}

TimeMark time_mark(const Comparison& comparison, std::size_t article) {
  const ArticleSummary& one = comparison.articles.at(article);
  if (one.copy_by_mark) return TimeMark::copy;
  if (std::ranges::binary_search(comparison.copies.articles, article)) return TimeMark::copy;
  if (one.event.empty()) return TimeMark::alone;
  const auto event = std::ranges::find(comparison.events, one.event, &Event::id);
  const bool shared = event != comparison.events.end() && event->outlets.size() > 1;
  return shared ? TimeMark::shared : TimeMark::alone;
}

}  // namespace slantwise::html
