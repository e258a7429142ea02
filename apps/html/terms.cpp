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
  out << "<span class=\"term-name\">" << Say{"quoted", {{"text", row.label}}}
      << "</span> <span class=\"sum\">" << Count{total(row)} << "</span>";
  if (row.legal_formula) {
    out << "<span class=\"badge legal\">" << Say{"terms.legal"} << "</span>";
  }
  if (!row.note.empty()) out << "<span class=\"note\">" << Isolated{row.note} << "</span>";
  return out;
}

void not_found(Markup& out, const std::vector<const TermRow*>& rows) {
  if (rows.empty()) return;
  std::vector<Message> labels;
  for (const TermRow* row : rows) labels.push_back({"quoted", {{"text", row->label}}});
  out << "<p class=\"note\">" << Say{"terms.not-found", {{"labels", labels}}} << "</p>";
}

// Categories of a lexicon are as its author named them.
std::string group_name(const std::string& category, const Messages& messages) {
  if (category == "naming") return plain({"terms.naming"}, messages);
  if (category == "legal formula") return plain({"terms.legal-formulas"}, messages);
  std::string name = category;
  if (!name.empty() && 'a' <= name[0] && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// A screen's terms are headed as such.
std::string group_name(const TermRow& row, const Messages& messages) {
  const std::string group = group_name(row.category, messages);
  if (row.screen.empty()) return group;
  return plain({"terms.screen", {{"screen", row.screen}, {"group", group}}}, messages);
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
  out << "<section id=\"terms\"><h2>" << Say{"terms.heading"} << "</h2><p class=\"lead\">"
      << Say{"terms.lead"} << "</p>";
  const Messages& messages = out.messages();
  std::vector<CellRow> rows;
  std::vector<const TermRow*> absent;
  for (const TermRow* row : in_groups(comparison)) {
    if (total(*row) == 0) {
      absent.push_back(row);
    } else {
      rows.push_back({row_head(*row, messages), &row->cells, group_name(*row, messages)});
    }
  }
  if (!rows.empty()) out << "<p class=\"note\">" << framing_error_message() << "</p>";
  if (std::ranges::any_of(comparison.terms,
                          [](const TermRow& row) { return !row.screen.empty(); })) {
    out << "<p class=\"banner\">" << Say{"terms.screens"} << "</p>";
  }
  if (!rows.empty()) cell_table(out, comparison, rows, plain({"terms.table"}, messages));
  not_found(out, absent);
  out << "</section>";
}

}  // namespace slantwise::html
