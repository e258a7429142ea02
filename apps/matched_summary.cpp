#include "apps/matched_summary.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "apps/records.h"
#include "apps/table.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr std::size_t kRows = 6, kFewRows = 2;  // of each pair; where there are many pairs

// How far the interval's nearer end is from "no difference"; 0 where it holds it or is not given.
double beyond_one(const MatchedContrast& row) {
  const double low = row.ratio.low, high = row.ratio.high;
  if (!std::isfinite(low) || !std::isfinite(high)) return 0;
  return low > 1 ? std::log(low) : high < 1 ? -std::log(high) : 0;
}

std::string interval(const MatchedRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return bound_below(ratio.low) + " - " + bound_above(ratio.high);
}

std::string table_of(const MatchedPair& pair, std::size_t most) {
  const auto rows = told_rows(pair);
  Table table({{"framing term", Align::left, 30},
               {shortened(one_line(pair.a), 16), Align::right},
               {shortened(one_line(pair.b), 16), Align::right},
               {"times as often", Align::right},
               {"95% interval", Align::right},
               {"q", Align::right},
               {"", Align::left}});
  for (std::size_t i = 0; i < rows.size() && i < most; ++i) {
    const MatchedContrast& row = *rows[i];
    table.add({one_line(row.term), two_digits(row.rate_a), two_digits(row.rate_b),
               two_digits(row.ratio.ratio), interval(row.ratio), small_share(row.q),
               row.ratio.one_event_carries ? "depends on one event" : ""});
  }
  if (table.empty()) return "    No framing term is in the own words of both in these events.\n";
  std::string text = table.text(4);
  if (rows.size() > most) {
    text += fmt::format("    and {} more: -o report.html or --json\n", grouped(rows.size() - most));
  }
  return text;
}

}  // namespace

std::vector<const MatchedContrast*> told_rows(const MatchedPair& pair) {
  std::vector<const MatchedContrast*> rows;
  for (const MatchedContrast& one : pair.terms) {
    if (std::isfinite(one.ratio.ratio)) rows.push_back(&one);
  }
  std::ranges::stable_sort(rows, [](const MatchedContrast* x, const MatchedContrast* y) {
    return std::pair(-beyond_one(*x), -(x->count_a + x->count_b)) <
           std::pair(-beyond_one(*y), -(y->count_a + y->count_b));
  });
  return rows;
}

std::optional<Message> unmatched_pairs(const Comparison& comparison) {
  std::vector<Message> pairs;
  for (const MatchedPair& pair : comparison.matched) {
    if (pair.events == 0) pairs.push_back({"matched.pair", {{"a", pair.a}, {"b", pair.b}}});
  }
  if (pairs.empty()) return std::nullopt;
  if (pairs.size() == 1) return Message{"matched.none", pairs.front().values};
  return Message{"matched.unmatched", {{"pairs", pairs}}};
}

std::string matched_summary(const Comparison& comparison) {
  const std::size_t most = comparison.matched.size() > 3 ? kFewRows : kRows;
  std::string text;
  for (const MatchedPair& pair : comparison.matched) {
    if (pair.events == 0) continue;
    text += wrapped(one_line(in_english(pair.how)), kWidth, 2);
    if (!pair.terms.empty()) text += table_of(pair, most);
  }
  if (const auto none = unmatched_pairs(comparison)) {
    text += wrapped(one_line(in_english(*none)), kWidth, 2);
  }
  if (!comparison.matched_left_out.empty()) text += wrapped(comparison.matched_left_out, kWidth, 2);
  if (text.empty()) return "";
  return "\nOutlet against outlet on the same events (uses per 1,000 own words)\n" + text;
}

}  // namespace slantwise
