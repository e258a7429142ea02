#include "apps/contrast_summary.h"

#include <fmt/format.h>

#include <cmath>
#include <map>

#include "apps/matched_summary.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr std::size_t kRows = 10;

std::string interval(const RateRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return bound_below(ratio.low) + " - " + bound_above(ratio.high);
}

// Rows that differ by more than chance.
std::vector<const TermContrast*> beyond_chance(const Comparison& c) {
  std::vector<const TermContrast*> rows;
  for (const TermContrast& row : c.contrasts) {
    if (row.q <= 0.05 && !is_inverse(c, row)) rows.push_back(&row);
  }
  return rows;
}

std::string contrast_table(const std::vector<const TermContrast*>& rows) {
  Table table({{"framing term", Align::left, 30},
               {"in the own words of", Align::left, 20},
               {"against", Align::left, 20},
               {"times as often", Align::right},
               {"95% interval", Align::right},
               {"q", Align::right},
               {"", Align::left}});
  for (std::size_t i = 0; i < rows.size() && i < kRows; ++i) {
    const TermContrast& row = *rows[i];
    table.add({row.term, row.outlet, row.reference, two_digits(row.ratio.ratio),
               interval(row.ratio), small_share(row.q),
               row.notable == "yes" ? "notable" : row.notable});
  }
  return table.text(2);
}

std::string tested(const Comparison& c) {
  if (c.tests.arrangements == 0) return "";
  const auto rows = beyond_chance(c);
  std::string text = wrapped(
      fmt::format("{} {} of {} comparisons of framing terms differ by more than such shuffles do "
                  "(q at most .05).",
                  in_english(c.tests.how), grouped(c.tests.found), grouped(c.tests.tested)),
      kWidth, 2);
  if (!rows.empty()) text += contrast_table(rows);
  if (rows.size() > kRows) {
    text += fmt::format("  and {} more: -o report.html or --json\n", grouped(rows.size() - kRows));
  }
  return text;
}

// "Gazette and Herald: jsd, cosine more different than 99 % of random splits of the same texts"
std::string apart(const Comparison& c) {
  std::map<std::pair<std::string, std::string>, std::map<std::string, std::string>> pairs;
  for (const OutletDistance& one : c.distances) {
    if (!one.withheld.empty()) continue;
    std::string& names = pairs[{one.a, one.b}][sentence(one.excess)];
    names += (names.empty() ? "" : ", ") + one.distance;
  }
  std::string text;
  for (const auto& [pair, readings] : pairs) {
    std::string line = fmt::format("{} and {}: ", pair.first, pair.second), gap;
    for (const auto& [reading, names] : readings) {
      line += gap + reading + " (" + names + ")";
      gap = "; ";
    }
    text += wrapped(one_line(line), kWidth, 2);
  }
  return text;
}

}  // namespace

std::string contrast_summary(const Comparison& c) {
  std::string text = tested(c) + apart(c);
  for (const OutletNoise& one : c.noise)
    text += wrapped(sentence(one.floor, one.outlet), kWidth, 2);
  return matched_summary(c) + (text.empty() ? "" : "\nOutlet against outlet\n" + text);
}

}  // namespace slantwise
