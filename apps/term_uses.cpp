#include "apps/term_uses.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/records.h"
#include "apps/screen.h"

namespace slantwise {

std::string uses_text(const TermCell& cell) {
  if (cell.total() == 0) return ".";
  std::string text = grouped(cell.total()) + ":";
  for (std::size_t v = 0; v < cell.voice.size(); ++v) {
    if (cell.voice[v] == 0) continue;
    text += fmt::format(" {}{}", grouped(cell.voice[v]),
                        letter(static_cast<Voice>(v), Confidence::high));
  }
  if (cell.unclear > 0) text += fmt::format(" {}?", grouped(cell.unclear));
  return text;
}

std::uint64_t total_uses(const TermRow& row) {
  std::uint64_t sum = 0;
  for (const TermCell& cell : row.cells) sum += cell.total();
  return sum;
}

std::vector<std::size_t> outlets_with_most_texts(const Comparison& comparison, std::size_t most) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < comparison.outlets.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, std::greater<>{},
                           [&](std::size_t i) { return comparison.outlets[i].families; });
  if (order.size() > most) order.resize(most);
  std::ranges::sort(order);
  return order;
}

std::vector<const TermRow*> terms_used_most(const Comparison& comparison, std::size_t most) {
  std::vector<const TermRow*> rows;
  for (const TermRow& row : comparison.terms) rows.push_back(&row);
  if (rows.size() <= most) return rows;
  std::ranges::stable_sort(rows, std::greater<>{},
                           [](const TermRow* row) { return total_uses(*row); });
  rows.resize(most);
  std::ranges::sort(rows, {}, [](const TermRow* row) -> const std::string& { return row->label; });
  return rows;
}

}  // namespace slantwise
