#include <algorithm>

#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

std::uint64_t total(const TermRow& row) {
  std::uint64_t sum = 0;
  for (const TermCell& cell : row.cells) sum += cell.total();
  return sum;
}

Markup row_head(const TermRow& row, const Messages& messages) {
  Markup out(messages);
  out << "<span class=\"term-name\">“" << Isolated{row.label} << "”</span> <span class=\"sum\">"
      << Count{total(row)} << "</span>";
  if (row.legal_formula) {
    out << "<span class=\"badge legal\">legal formula: required wording</span>";
  }
  if (!row.note.empty()) out << "<span class=\"note\">" << Isolated{row.note} << "</span>";
  return out;
}

void not_found(Markup& out, const std::vector<const TermRow*>& rows) {
  if (rows.empty()) return;
  out << "<p class=\"note\">Looked for and not found in the articles supplied: ";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) out << ", ";
    out << "“" << Isolated{rows[i]->label} << "”";
  }
  out << ".</p>";
}

std::string group_name(const std::string& category) {
  if (category == "naming") return "What people and groups are called";
  if (category == "legal formula") return "Legal formulas";
  std::string name = category;
  if (!name.empty() && 'a' <= name[0] && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// A screen's terms are headed as such.
std::string group_name(const TermRow& row) {
  if (row.screen.empty()) return group_name(row.category);
  return "Screen “" + row.screen + "”: " + group_name(row.category);
}

// Names first, then formulas, then the other categories, alphabetical within each; screens last.
std::vector<const TermRow*> in_groups(const Comparison& comparison) {
  const auto place = [](const TermRow* row) {
    const int first = !row->screen.empty()               ? 3
                      : row->category == "naming"        ? 0
                      : row->category == "legal formula" ? 1
                                                         : 2;
    return std::pair<int, std::string_view>{first, row->category};
  };
  std::vector<const TermRow*> rows;
  for (const TermRow& row : comparison.terms) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, place);
  return rows;
}

}  // namespace

void terms(Markup& out, const Comparison& comparison) {
  out << "<section id=\"terms\"><h2>Who says what</h2><p class=\"lead\">How often each term stands "
         "in "
         "each text, by whose words it is. Open a number to read its passages.</p>";
  std::vector<CellRow> rows;
  std::vector<const TermRow*> absent;
  for (const TermRow* row : in_groups(comparison)) {
    if (total(*row) == 0) {
      absent.push_back(row);
    } else {
      rows.push_back({row_head(*row, out.messages()), row->label, &row->cells, group_name(*row)});
    }
  }
  if (!rows.empty()) out << "<p class=\"note\">" << Text{framing_error_sentence()} << "</p>";
  if (std::ranges::any_of(comparison.terms,
                          [](const TermRow& row) { return !row.screen.empty(); })) {
    out << "<p class=\"banner\">Screens are word lists, not human coding: their terms point at "
           "places to read, and their counts measure nothing by themselves.</p>";
  }
  if (!rows.empty()) cell_table(out, comparison, rows, "framing terms by text and voice");
  not_found(out, absent);
  out << "</section>";
}

}  // namespace slantwise::html
