#include "apps/html/cells.h"

#include <algorithm>

#include "apps/html/format.h"

namespace slantwise::html {
namespace {

std::vector<std::uint32_t> passages_of(const Comparison& comparison, const TermCell& cell,
                                       Shown voice) {
  std::vector<std::uint32_t> result;
  for (const std::uint32_t index : cell.passages) {
    const Passage& passage = comparison.passages.at(index);
    if (shown(passage.voice, passage.confidence) == voice) result.push_back(index);
  }
  return result;
}

void chip_inside(Markup& out, Shown voice, std::uint64_t count) {
  out << "<b aria-hidden=\"true\">" << Say{look(voice).letter} << "</b>" << Count{count} << "<i> "
      << Say{look(voice).name} << "</i>";
}

// A number without a stored passage (a sample left it out) is no link.
void chip(Markup& out, const Comparison& comparison, const TermCell& cell, Shown voice,
          std::string_view what) {
  const std::uint64_t count = hits(cell, voice);
  const auto evidence = passages_of(comparison, cell, voice);
  if (evidence.empty()) {
    out << "<span class=\"chip " << look(voice).css << "\">";
    chip_inside(out, voice, count);
    out << "</span>";
    return;
  }
  out << "<a class=\"chip " << look(voice).css << "\"";
  chip_place(out, evidence, count);
  if (!what.empty()) {
    out << " data-what=\"" << Text{what} << " · " << Label{look(voice).name} << "\"";
  }
  out << ">";
  chip_inside(out, voice, count);
  out << "</a>";
}

void column_head(Markup& out, const Comparison& comparison, const Column& column,
                 std::size_t index) {
  out << "<th scope=\"col\"><span class=\"outlet\">" << Isolated{column.outlet} << "</span>";
  if (comparison.by_article) {
    out << "<span class=\"date\">" << Date{column.date} << "</span>";
    if (!comparison.reader.empty()) {
      out << "<a class=\"title\" href=\"#a-" << index << "\">" << Isolated{column.title} << "</a>";
    } else {
      out << "<span class=\"title\">" << Isolated{column.title} << "</span>";
    }
  }
  out << "</th>";
}

struct Grid {
  const Comparison& comparison;
  std::span<const CellRow> rows;
  std::vector<Column> columns;
};

// The names of the column stand before the cell where the screen is too narrow for columns.
void grid_cell(Markup& out, const Grid& grid, const CellRow& row, std::size_t column) {
  const bool none = row.cells->at(column).total() == 0;
  const bool few = grid.columns.size() <= kMostColumns;
  if (none && !few) {
    out << "<td class=\"none\">0</td>";
    return;
  }
  out << "<td";
  if (none) out << " class=\"none\"";
  out << ">";
  if (few) {
    out << "<span class=\"of\" aria-hidden=\"true\">" << Isolated{grid.columns[column].outlet};
    if (!grid.columns[column].date.empty()) {
      out << " <span class=\"date\">" << Text{grid.columns[column].date} << "</span>";
    }
    out << "</span>";
  }
  cell(out, grid.comparison, row.cells->at(column), {});
  out << "</td>";
}

void upright(Markup& out, const Grid& grid) {
  const auto& all = grid.columns;
  out << "<thead><tr><th scope=\"col\"><span class=\"sr\">" << Say{"table.term"} << "</span></th>";
  for (std::size_t i = 0; i < all.size(); ++i) column_head(out, grid.comparison, all[i], i);
  out << "</tr></thead><tbody>";
  std::string_view group;
  for (const CellRow& row : grid.rows) {
    if (row.group != group) {
      out << "</tbody><tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\""
          << all.size() + 1 << "\">" << Isolated{row.group} << "</th></tr>";
      group = row.group;
    }
    out << "<tr><th scope=\"row\">" << row.head << "</th>";
    for (std::size_t i = 0; i < all.size(); ++i) grid_cell(out, grid, row, i);
    out << "</tr>";
  }
  out << "</tbody>";
}

bool any_hit(std::span<const CellRow> rows, std::size_t column) {
  return std::ranges::any_of(
      rows, [column](const CellRow& row) { return row.cells->at(column).total() > 0; });
}

void turned_row(Markup& out, const Grid& grid, std::size_t at) {
  const Column& column = grid.columns[at];
  out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{column.outlet} << "</span>";
  if (grid.comparison.by_article) {
    out << "<span class=\"date\">" << Date{column.date} << "</span><span class=\"title\">"
        << Isolated{column.title} << "</span>";
  }
  out << "</th>";
  for (const CellRow& row : grid.rows) grid_cell(out, grid, row, at);
  out << "</tr>";
}

void frame(Markup& out, const Markup& body, std::string_view caption, Literal css) {
  out << "<div class=\"scroll " << css << "\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Text{caption}
      << "\"><table class=\"cells\" data-filter=\"outlets\"><caption "
         "class=\"sr\">"
      << Text{caption} << "</caption>" << body << "</table></div>";
}

void turned(Markup& out, const Grid& grid, std::span<const std::size_t> columns,
            std::string_view caption) {
  Markup body(out.messages());
  body << "<thead><tr><th scope=\"col\"><span class=\"sr\">" << Say{"table.outlet"}
       << "</span></th>";
  for (const CellRow& row : grid.rows) body << "<th scope=\"col\">" << row.head << "</th>";
  body << "</tr></thead><tbody>";
  for (const std::size_t column : columns) turned_row(body, grid, column);
  body << "</tbody>";
  frame(out, body, caption, "tall");
}

// Of more outlets than these some are counted, not shown: they are most of a page, and nobody reads
// them there.
constexpr std::size_t kMostFound = 45, kMostOpen = 30;

bool compared(const Comparison& comparison, const std::string& outlet) {
  return comparison.by_article || comparison.compared.empty() ||
         std::ranges::count(comparison.compared, outlet) > 0;
}

// Of many outlets those with most texts stay, in their order.
void keep_largest(const Comparison& comparison, std::vector<std::size_t>& open) {
  if (comparison.by_article || open.size() <= kMostOpen) return;
  std::ranges::stable_sort(open, std::ranges::greater{},
                           [&](std::size_t i) { return comparison.outlets[i].families; });
  open.resize(kMostOpen);
  std::ranges::sort(open);
}

// Columns as rows; outlets that are described but not compared are folded below the others.
void many_columns(Markup& out, const Grid& grid, std::string_view caption) {
  std::vector<std::size_t> open, folded;
  std::size_t empty = 0;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (!any_hit(grid.rows, i)) {
      ++empty;
    } else if (compared(grid.comparison, grid.columns[i].outlet)) {
      open.push_back(i);
    } else {
      folded.push_back(i);
    }
  }
  const std::size_t found = open.size() + folded.size();
  if (found > kMostFound) {
    keep_largest(grid.comparison, open);
    folded.clear();
  }
  turned(out, grid, open, caption);
  if (!folded.empty()) {
    out << "<details class=\"fold\"><summary>" << Say{"cells.fewer", {{"n", folded.size()}}}
        << "</summary>";
    turned(out, grid, folded,
           plain({"cells.fewer-caption", {{"table", std::string(caption)}}}, out.messages()));
    out << "</details>";
  }
  if (const std::size_t left = found - open.size() - folded.size(); left > 0) {
    out << "<p class=\"note\">" << Say{"cells.found", {{"n", left}}} << "</p>";
  }
  if (empty > 0) {
    const Choice rows{grid.comparison.by_article ? "articles" : "outlets"};
    out << "<p class=\"note\">" << Say{"cells.empty", {{"n", empty}, {"rows", rows}}} << "</p>";
  }
}

}  // namespace

void chip_place(Markup& out, std::span<const std::uint32_t> passages, std::uint64_t count) {
  out << " href=\"#p-" << passages.front() << "\"";
  if (passages.size() > 1) {
    out << " data-more=\"";
    for (std::size_t i = 1; i < passages.size(); ++i) {
      if (i > 1) out << " ";
      out << passages[i];
    }
    out << "\"";
  }
  if (count != passages.size()) out << " data-count=\"" << count << "\"";
}

void cell(Markup& out, const Comparison& comparison, const TermCell& cell, std::string_view what) {
  if (cell.total() == 0) {
    out << "<span class=\"zero\">0</span>";
    return;
  }
  out << "<span class=\"chips\">";
  for (const Shown voice : kShown) {
    if (hits(cell, voice) > 0) chip(out, comparison, cell, voice, what);
  }
  out << "</span>";
}

void cell_table(Markup& out, const Comparison& comparison, std::span<const CellRow> rows,
                std::string_view caption) {
  const Grid grid{comparison, rows, columns(comparison)};
  if (grid.columns.size() > kMostColumns) {
    many_columns(out, grid, caption);
    return;
  }
  Markup body(out.messages());
  upright(body, grid);
  frame(out, body, caption, "by-card");
}

void origin(Markup& out, const ArticleSummary& article) {
  const bool copy = article.copy_by_mark;
  out << Isolated{article.agency.empty() ? article.outlet : article.agency};
  if (copy) out << " <span class=\"badge\">" << Say{"copies.by-marks"} << "</span>";
}

}  // namespace slantwise::html
