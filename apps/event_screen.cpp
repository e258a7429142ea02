// What `events` shows on a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "apps/event_rows.h"
#include "apps/screen.h"
#include "apps/table.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr std::size_t kColumns = 6;  // outlets with a column of their own

std::string counted(std::size_t n, std::string_view one) {
  return fmt::format("{} {}{}", grouped(n), one, n == 1 ? "" : "s");
}

std::string dates(const Event& event) {
  if (event.first_date.empty()) return std::string(shown_date(""));
  if (event.first_date == event.last_date) return event.first_date;
  const bool one_year = event.first_date.substr(0, 4) == event.last_date.substr(0, 4);
  return event.first_date + " to " + event.last_date.substr(one_year ? 5 : 0);
}

std::string words(const Event& event) {
  return one_line(fmt::format("{}", fmt::join(event.words, " ")));
}

const Event& event_at(const EventTables& tables, std::size_t row) {
  return tables.events.events[tables.agenda.events[row]];
}

// The rows to show, in order; those of most outlets, then articles, when there are too many.
std::vector<std::size_t> chosen(const EventTables& tables, std::size_t top) {
  std::vector<std::size_t> rows(tables.agenda.events.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  if (top == 0 || rows.size() <= top) return rows;
  std::ranges::stable_sort(rows, std::greater<>{}, [&](std::size_t row) {
    const Event& event = event_at(tables, row);
    return std::pair(event.outlets.size(), event.articles.size());
  });
  rows.resize(top);
  std::ranges::sort(rows);
  return rows;
}

std::string heading(const EventTables& tables) {
  std::size_t matched = 0, together = 0;
  for (const std::uint32_t number : tables.agenda.events) {
    const Event& event = tables.events.events[number];
    matched += event.outlets.size() > 1 ? 1 : 0;
    together += event.articles.size();
  }
  return fmt::format(
      "{} of two articles or more, {} of them covered by two outlets or more; {} "
      "{} alone\n",
      counted(tables.agenda.events.size(), "event"), grouped(matched),
      counted(tables.corpus.documents.size() - together, "article"),
      tables.corpus.documents.size() - together == 1 ? "stands" : "stand");
}

std::string event_table(const EventTables& tables, std::size_t top) {
  const bool by_outlet = tables.agenda.outlets.size() <= kColumns;
  std::vector<Column> columns = {{"dates"}, {"what it is about", Align::left, 42}};
  if (by_outlet) {
    for (const OutletCoverage& one : tables.agenda.outlets) {
      columns.push_back({shortened(one_line(one.outlet), 14), Align::right});
    }
  } else {
    columns.push_back({"outlets", Align::right});
    columns.push_back({"articles", Align::right});
  }
  columns.push_back({"independent", Align::right});
  columns.push_back({"event", Align::left, 52});
  Table table(std::move(columns));
  const auto rows = chosen(tables, top);
  for (const std::size_t row : rows) {
    const Event& event = event_at(tables, row);
    std::vector<std::string> cells = {dates(event), words(event)};
    if (by_outlet) {
      for (const std::size_t n : tables.agenda.articles[row]) cells.push_back(dot_for_zero(n));
    } else {
      cells.push_back(grouped(event.outlets.size()));
      cells.push_back(grouped(event.articles.size()));
    }
    cells.push_back(grouped(event.families));
    cells.push_back(one_line(event.id));
    table.add(std::move(cells));
  }
  std::string text = table.text(2);
  if (const std::size_t left = tables.agenda.events.size() - rows.size(); left > 0) {
    text += fmt::format("  and {} with fewer outlets: --top 0 or --csv\n", counted(left, "event"));
  }
  return text;
}

// The outlets to show, alphabetical; those of most articles when there are too many.
std::vector<std::size_t> largest(const EventTables& tables, std::size_t top) {
  std::vector<std::size_t> order(tables.agenda.outlets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (top == 0 || order.size() <= top) return order;
  std::ranges::stable_sort(order, std::greater<>{},
                           [&](std::size_t at) { return tables.agenda.outlets[at].articles; });
  order.resize(top);
  std::ranges::sort(order);
  return order;
}

std::string coverage_table(const EventTables& tables, std::size_t top) {
  Table table({{"outlet", Align::left, 28},
               {"articles", Align::right},
               {"independent", Align::right},
               {"also covered by others", Align::right},
               {"share", Align::right},
               {"events", Align::right}});
  for (const std::size_t outlet : largest(tables, top)) {
    const OutletCoverage& one = tables.agenda.outlets[outlet];
    table.add({one_line(one.outlet), grouped(one.articles), grouped(one.families),
               dot_for_zero(one.matched), percent(one.matched, one.families),
               dot_for_zero(one.events)});
  }
  std::string text =
      "\nHow much of each outlet's coverage can be compared on the same events\n" + table.text(2);
  if (top > 0 && tables.agenda.outlets.size() > top) {
    text += fmt::format("  and {} with fewer articles: --top 0 or --coverage --csv\n",
                        counted(tables.agenda.outlets.size() - top, "outlet"));
  }
  return text;
}

std::string gap_lines(const EventTables& tables, std::size_t top) {
  if (tables.agenda.gaps.empty()) return "";
  std::string text = "\nTold by two others or more, and not found here\n";
  std::size_t shown = 0;
  for (const CoverageGap& gap : tables.agenda.gaps) {
    if (top > 0 && shown++ >= top) break;
    const Event& event = tables.events.events[gap.event];
    text += wrapped(one_line(fmt::format("{}, {}: {}", dates(event), words(event), sentence(gap))),
                    kWidth, 2);
  }
  if (top > 0 && tables.agenda.gaps.size() > top) {
    text += fmt::format("  and {} more: --gaps --csv\n", grouped(tables.agenda.gaps.size() - top));
  }
  return text;
}

}  // namespace

std::string event_screen(const EventTables& tables, std::size_t top) {
  if (tables.agenda.events.empty()) {
    return wrapped(
        "No two articles here were found to be about one event. Articles without a date match only "
        "by hand: name their event in a field `event` or in decisions.csv.",
        kWidth, 0);
  }
  constexpr std::size_t kOutlets = 8;  // with gaps that a person can read
  return heading(tables) + event_table(tables, top) + coverage_table(tables, top) +
         (tables.agenda.outlets.size() <= kOutlets ? gap_lines(tables, top) : "");
}

std::string article_screen(const EventTables& tables, const Event& event) {
  Table table({{"article", Align::left, 36},
               {"outlet", Align::left, 18},
               {"date"},
               {"title", Align::left, 48},
               {"words", Align::right}});
  for (const std::uint32_t d : event.articles) {
    const Document& document = tables.corpus.documents[d];
    table.add({document.article.id, document.article.outlet,
               std::string(shown_date(document.article.date)), document.title,
               grouped(document.tokens.size())});
  }
  std::string text = fmt::format("{}: {}, {}\n", one_line(event.id), dates(event), words(event));
  text += fmt::format("{} of {}, {}\n", counted(event.articles.size(), "article"),
                      counted(event.outlets.size(), "outlet"),
                      counted(event.families, "independent text"));
  text += table.text(2);
  for (const CoverageGap& gap : tables.agenda.gaps) {
    if (tables.events.events[gap.event].id == event.id) text += wrapped(sentence(gap), kWidth, 2);
  }
  return text;
}

}  // namespace slantwise
