#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

std::uint64_t total(const LabelRow& row) {
  std::uint64_t sum = 0;
  for (const TermCell& cell : row.cells) sum += cell.total();
  return sum;
}

std::uint64_t total(const NamingTable& table) {
  std::uint64_t sum = 0;
  for (const LabelRow& row : table.labels) sum += total(row);
  return sum;
}

void heading(Markup& out, const NamingTable& table) {
  if (table.anchored) {
    out << "<h3>Name choices: " << Isolated{table.referent}
        << "</h3><p class=\"note\">Only where the same sentence says who is meant.</p>";
    return;
  }
  out << "<h3>Topic balance: " << Isolated{table.referent}
      << "</h3><p class=\"note\">These words may stand for different people, so this shows what "
         "the "
         "texts speak about, not what they choose to call somebody.</p>";
}

void one(Markup& out, const Comparison& comparison, const NamingTable& table) {
  if (total(table) == 0) return;
  heading(out, table);
  std::vector<CellRow> rows;
  for (const LabelRow& row : table.labels) {
    if (total(row) == 0) continue;
    Markup head;
    head << "<span class=\"term-name\">“" << Isolated{row.label} << "”</span> <span class=\"sum\">"
         << Count{total(row)} << "</span>";
    rows.push_back({std::move(head), row.label, &row.cells, {}});
  }
  cell_table(out, comparison, rows, table.referent);
}

}  // namespace

void naming(Markup& out, const Comparison& comparison) {
  if (comparison.naming.empty()) return;
  out << "<section id=\"naming\"><h2>Names and topics</h2>";
  std::uint64_t sum = 0;
  for (const NamingTable& table : comparison.naming) {
    sum += total(table);
    one(out, comparison, table);
  }
  if (sum == 0) out << "<p class=\"note\">None of the listed names was found.</p>";
  out << "</section>";
}

}  // namespace slantwise::html
