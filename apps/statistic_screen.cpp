#include <fmt/format.h>

#include <algorithm>

#include "apps/statistic_table.h"
#include "apps/table.h"

namespace slantwise {

std::string statistic_screen(const Records& records, std::size_t top) {
  std::vector<Column> columns;
  for (const std::string& title : records.columns) {
    const bool words =
        title == "outlet" || title == "reference" || title == "term" || title == "voice";
    columns.push_back({title, words ? Align::left : Align::right, words ? 24 : 0});
  }
  Table table(std::move(columns));
  const std::size_t shown = std::min(top, records.rows.size());
  for (const auto& row : std::span(records.rows).first(shown)) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool count = records.columns[i].starts_with("count_") ||
                         records.columns[i].starts_with("words_") ||
                         records.columns[i].starts_with("families_");
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        cells.push_back(*text);
      } else if (const auto* value = std::get_if<double>(&row[i])) {
        cells.push_back(count ? exact(*value) : two_digits(*value));
      } else {
        cells.emplace_back("-");
      }
    }
    table.add(std::move(cells));
  }
  std::string text = table.text();
  if (shown < records.rows.size()) {
    text += fmt::format("{} of {} rows; --top 0 --csv prints all\n", shown,
                        grouped(records.rows.size()));
  }
  return text;
}

}  // namespace slantwise
