// The timeline with its table.
#include "apps/charts/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/html/story_blocks.h"

namespace slantwise::html {
namespace {

void key(Markup& out, Literal drawing, Literal name) {
  out << "<li><svg width=\"16\" height=\"16\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\">"
      << drawing << "</svg> " << Say{name} << "</li>";
}

void legend(Markup& out, const Comparison& comparison) {
  out << "<ul class=\"time-key\">";
  if (comparison.by_article) {
    key(out, "<circle class=\"time-mark alone\" r=\"5\"/>", "timeline.alone");
    key(out, "<rect class=\"time-mark shared\" x=\"-5\" y=\"-5\" width=\"10\" height=\"10\"/>",
        "timeline.shared");
    key(out, "<path class=\"time-mark copy\" d=\"M-6 5H6L0-6z\"/>", "timeline.copy");
  } else {
    key(out, "<path class=\"time-all\" d=\"M-3 8V-8H3V8z\"/>", "timeline.bars");
    key(out, "<path class=\"time-shared\" d=\"M-3 8V2H3V8z\"/>", "timeline.bars-shared");
  }
  out << "</ul>";
}

void undated(Markup& out, const Comparison& comparison, std::size_t count) {
  constexpr std::size_t kNamed = 8;
  if (count == 0) return;
  std::map<std::string, std::uint64_t> of;
  for (const ArticleSummary& article : comparison.articles) {
    if (day_number(article.date) == kNoDate) ++of[article.outlet];
  }
  std::vector<Message> outlets;
  for (const auto& [outlet, n] : of) {
    if (outlets.size() < kNamed)
      outlets.push_back({"name-and-count", {{"name", outlet}, {"n", n}}});
  }
  if (of.size() > kNamed) {
    outlets.push_back({"timeline.other-outlets", {{"n", std::uint64_t{of.size() - kNamed}}}});
  }
  out << "<p class=\"note\">" << Say{"timeline.undated", {{"n", count}, {"outlets", outlets}}}
      << "</p>";
}

// The number of the story that has the article, or 0.
std::size_t story_of(const Comparison& comparison, std::uint32_t article) {
  for (std::size_t s = 0; s < comparison.stories.stories.size(); ++s) {
    const auto& articles = comparison.events.at(comparison.stories.stories[s].event).articles;
    if (std::ranges::count(articles, article) > 0) return s + 1;
  }
  return 0;
}

Literal kind(TimeMark mark) {
  if (mark == TimeMark::copy) return "timeline.copy";
  return mark == TimeMark::shared ? Literal("timeline.shared") : Literal("timeline.alone");
}

void article_row(Markup& out, const Comparison& comparison, std::uint32_t at) {
  const ArticleSummary& article = comparison.articles[at];
  out << "<tr><th scope=\"row\">";
  story_article(out, comparison, at);
  out << "</th><td dir=\"auto\">" << Text{article.title.empty() ? article.id : article.title}
      << "</td><td>" << Say{kind(time_mark(comparison, at))} << "</td><td>";
  if (const std::size_t story = story_of(comparison, at); story > 0) {
    out << "<a href=\"#story-" << story << "\">" << story << "</a>";
  }
  out << "</td></tr>";
}

void article_table(Markup& out, const Comparison& comparison) {
  std::vector<std::uint32_t> order(comparison.articles.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
    const ArticleSummary& article = comparison.articles[i];
    return std::tuple(article.date.empty(), article.date, article.outlet);
  });
  out << "<thead><tr><th scope=\"col\">" << Say{"table.outlet"} << "</th><th scope=\"col\">"
      << Say{"table.article"} << "</th><th scope=\"col\">" << Say{"timeline.what"}
      << "</th><th scope=\"col\">" << Say{"timeline.story-head"} << "</th></tr></thead><tbody>";
  for (const std::uint32_t at : order) article_row(out, comparison, at);
  out << "</tbody>";
}

// By outlet how many articles are from each stretch between two marks of the axis.
void count_table(Markup& out, const Comparison& comparison, const TimelineDates& dates) {
  std::vector<TimeTick> ticks = time_ticks(dates.first, dates.last);
  if (ticks.empty() || ticks.front().day > dates.first) {
    ticks.insert(ticks.begin(), {dates.first, day_label(dates.first)});
  }
  std::map<std::string_view, std::vector<std::uint64_t>> counts;
  for (const ArticleSummary& article : comparison.articles) {
    auto& row = counts[article.outlet];
    row.resize(ticks.size() + 1);
    const long day = day_number(article.date);
    const auto after = std::ranges::upper_bound(ticks, day, {}, &TimeTick::day);
    ++(day == kNoDate ? row.back() : row[static_cast<std::size_t>(after - ticks.begin()) - 1]);
  }
  out << "<thead><tr><th scope=\"col\">" << Say{"table.outlet"} << "</th>";
  for (const TimeTick& tick : ticks) {
    out << "<th scope=\"col\" class=\"num\">" << Say{"timeline.from", {{"date", tick.label}}}
        << "</th>";
  }
  out << "<th scope=\"col\" class=\"num\">" << Say{"timeline.no-date"}
      << "</th></tr></thead><tbody>";
  for (const std::size_t outlet : dates.rows) {
    const std::string& name = comparison.outlets[outlet].name;
    out << "<tr><th scope=\"row\" class=\"outlet\">" << Isolated{name} << "</th>";
    for (const std::uint64_t n : counts[name]) out << "<td class=\"num\">" << Count{n} << "</td>";
    out << "</tr>";
  }
  out << "</tbody>";
}

void table(Markup& out, const Comparison& comparison, const TimelineDates& dates) {
  out << "<details><summary>" << Say{"timeline.table"}
      << "</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"timeline.table"} << "\"><table class=\"plain\"><caption class=\"sr\">"
      << Say{"timeline.table"} << "</caption>";
  if (comparison.by_article) {
    article_table(out, comparison);
  } else {
    count_table(out, comparison, dates);
  }
  out << "</table></div></details>";
}

}  // namespace

void timeline(Markup& out, const Comparison& comparison) {
  const TimelineDates dates = timeline_dates(comparison);
  out << "<section id=\"timeline\"><h2>" << Say{"timeline.heading"} << "</h2>";
  if (dates.dated == 0) {
    out << "<p>" << Say{"timeline.none"} << "</p></section>";
    return;
  }
  out << "<p class=\"lead\">"
      << Say{comparison.by_article ? Literal("timeline.lead") : Literal("timeline.lead-many")}
      << "</p>";
  legend(out, comparison);
  const std::string label = plain({"timeline.label"}, out.messages());
  out << "<div class=\"scroll time\" tabindex=\"0\" role=\"region\" aria-label=\"" << Text{label}
      << "\">" << timeline(out.messages(), comparison, label) << "</div>";
  undated(out, comparison, dates.undated);
  if (dates.rows.size() < comparison.outlets.size()) {
    out << "<p class=\"note\">"
        << Say{"timeline.largest", {{"n", dates.rows.size()}, {"found", comparison.outlets.size()}}}
        << "</p>";
  }
  table(out, comparison, dates);
  out << "</section>";
}

}  // namespace slantwise::html
