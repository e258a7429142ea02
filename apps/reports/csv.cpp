// The term table as tidy rows: one framing term in one article (or outlet) a line.
#include "apps/records.h"
#include "apps/report.h"
#include "apps/shares.h"

namespace slantwise::reports {
namespace {

std::string render(const Comparison& comparison, const Messages&) {
  Records records{{"term", "category", "legal_formula", "article", "outlet", "date", "narration",
                   "paraphrase", "quote", "insert", "unclear", "total", "articles"},
                  {}};
  const auto names = row_names(comparison, comparison.by_article ? By::article : By::outlet);
  for (const TermRow& term : comparison.terms) {
    for (std::size_t i = 0; i < term.cells.size(); ++i) {
      const TermCell& cell = term.cells[i];
      std::vector<Cell> row = {
          term.label,       term.category,   std::string(term.legal_formula ? "yes" : "no"),
          names[i].article, names[i].outlet, names[i].date};
      for (const std::uint64_t hits : cell.voice) row.push_back(static_cast<double>(hits));
      row.push_back(static_cast<double>(cell.unclear));
      row.push_back(static_cast<double>(cell.total()));
      row.push_back(static_cast<double>(cell.articles));
      records.rows.push_back(std::move(row));
    }
  }
  return to_csv(records);
}

}  // namespace

extern constinit const Report csv{
    .name = "csv",
    .summary = "the term table as tidy rows: term, article or outlet, uses in each voice",
    .extension = ".csv",
    .render = render,
};

}  // namespace slantwise::reports
