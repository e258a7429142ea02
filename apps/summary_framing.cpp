// Framing terms on one screen.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "apps/records.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/summary_parts.h"
#include "apps/term_uses.h"
#include "core/text/unicode.h"

namespace slantwise::summary_parts {
namespace {

constexpr std::size_t kColumns = 6;

bool has_interval(const TermContrast& row) {
  return std::isfinite(row.ratio.low) && std::isfinite(row.ratio.high);
}

// Those that differ by more than chance: the notable ones, else those with an interval, else all.
std::vector<const TermContrast*> rows_that_hold(const Comparison& c, std::size_t most) {
  std::vector<const TermContrast*> rows;
  for (const TermContrast& row : c.contrasts) {
    if (row.q <= 0.05 && !is_inverse(c, row)) rows.push_back(&row);
  }
  for (const auto& better : {+[](const TermContrast* row) { return row->notable == "yes"; },
                             +[](const TermContrast* row) { return has_interval(*row); }}) {
    if (std::ranges::none_of(rows, better)) continue;
    std::erase_if(rows, [&](const TermContrast* row) { return !better(row); });
    break;
  }
  const auto key = [](const TermContrast* row) { return std::tie(row->term, row->outlet); };
  std::ranges::sort(rows, {}, [&](const TermContrast* row) {
    return std::tuple_cat(std::tuple(row->q), key(row));
  });
  if (rows.size() > most) rows.resize(most);
  std::ranges::sort(rows, {}, key);
  return rows;
}

std::string interval(const TermContrast& row) {
  if (!has_interval(row)) return "-";
  return bound_below(row.ratio.low) + " - " + bound_above(row.ratio.high);
}

std::string tested(const Comparison& c, const Room& room) {
  const int width = room.width;
  const auto rows = rows_that_hold(c, room.rows);
  std::string text = clipped(
      fmt::format("Framing terms: {} of {} comparisons differ by more than chance (q at most .05)",
                  grouped(c.tests.found), grouped(c.tests.tested)),
      {width, 0});
  if (rows.empty()) return text;
  const int words = (width - 40) / 2;
  Table table({{"framing term", Align::left, words + 4},
               {"in the own words of", Align::left, words},
               {"times as often", Align::right},
               {"95% interval", Align::right}});
  for (const TermContrast* row : rows) {
    table.add({row->term, row->outlet, two_digits(row->ratio.ratio), interval(*row)});
  }
  text += table.text(2);
  const bool two = c.compared.size() == 2;
  std::string than =
      fmt::format("Times as often: than {}{}.", two ? "" : "the ", rows.front()->reference);
  if (rows.size() < c.tests.found) {
    than += fmt::format(" {} more: --details.", grouped(c.tests.found - rows.size()));
  }
  return text + clipped(than, {width, 2});
}

Table uses_table(const Comparison& c, const std::vector<std::size_t>& outlets, std::size_t terms) {
  std::vector<Column> columns = {{"framing term", Align::left, 22}};
  for (const std::size_t at : outlets) {
    columns.push_back({shortened(one_line(c.outlets[at].name), 16)});
  }
  Table table(std::move(columns));
  for (const TermRow* row : terms_used_most(c, terms)) {
    const auto cells = cells_by(c, row->cells, By::outlet);
    std::vector<std::string> line = {row->label};
    for (const std::size_t at : outlets) line.push_back(uses_text(cells[at]));
    table.add(std::move(line));
  }
  return table;
}

int widest(std::string_view text) {
  int most = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    most = std::max(most, display_width(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  return most;
}

std::string used(const Comparison& c, const Room& room) {
  const int width = room.width;
  if (c.terms.empty()) {
    return clipped("No framing term of the lexicon is found in these articles.", {width, 0});
  }
  std::size_t most = std::min(kColumns, c.outlets.size());
  std::string rows = uses_table(c, outlets_with_most_texts(c, most), room.rows).text(2);
  while (most > 1 && widest(rows) > width) {
    rows = uses_table(c, outlets_with_most_texts(c, --most), room.rows).text(2);
  }
  std::string text = clipped("Framing terms: uses, and whose words they are", {width, 0}) + rows;
  text += clipped(std::string(letter_key()), {width, 2});
  const std::size_t terms = c.terms.size() - std::min(c.terms.size(), room.rows);
  const std::size_t outlets = c.outlets.size() - most;
  if (terms + outlets == 0) return text;
  std::string left = terms > 0 ? counted(terms, "term") : "";
  if (outlets > 0) left += (terms > 0 ? " and " : "") + counted(outlets, "outlet");
  return text + clipped("and " + left + " more: -o report.html", {width, 2});
}

}  // namespace

std::string framing(const Comparison& comparison, const Room& room) {
  return "\n" +
         (comparison.tests.arrangements == 0 ? used(comparison, room) : tested(comparison, room));
}

}  // namespace slantwise::summary_parts
