// Outlet against outlet on the same events: the first part of the contrasts.
#include <algorithm>
#include <cmath>
#include <limits>

#include "apps/charts/interval.h"
#include "apps/html/evidence.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/matched_summary.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMost = 40;     // rows of a pair
constexpr std::size_t kFewPairs = 3;  // more than these open one by one

RateRatio as_rate_ratio(const MatchedRatio& in) {
  return {in.ratio, in.low, in.high, std::numeric_limits<double>::quiet_NaN()};
}

std::string times(const MatchedRatio& ratio) { return two_digits(ratio.ratio) + " ×"; }

std::string range(const MatchedRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return two_digits(ratio.low, Round::down) + " – " + two_digits(ratio.high, Round::up);
}

// What a number of a pair is of.
struct Side {
  const Comparison& comparison;
  const MatchedPair& pair;
  const MatchedContrast& row;
  const std::string& outlet;
};

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::count(names, name) > 0;
}

// Only of the events that both cover.
std::vector<std::uint32_t> passages_of(const Side& side) {
  const auto shared = [&](const ArticleSummary& one) {
    const auto event = std::ranges::find(side.comparison.events, one.event, &Event::id);
    return one.outlet == side.outlet && event != side.comparison.events.end() &&
           has(event->outlets, side.pair.a) && has(event->outlets, side.pair.b);
  };
  return own_passages(side.comparison, side.row.row, shared);
}

void side(Markup& out, const Side& side, double count, double rate) {
  const std::string what =
      plain({"quoted", {{"text", side.row.term}}}, out.messages()) + " · " + side.outlet;
  out << "<td class=\"num\">";
  own_count(out, side.comparison,
            {static_cast<std::uint64_t>(std::llround(count)), passages_of(side), what});
  out << "<br><small>" << Say{"contrasts.rate", {{"rate", two_digits(rate)}}} << "</small></td>";
}

void beyond_chance(Markup& out, const MatchedContrast& one) {
  if (!std::isfinite(one.q)) {
    out << "<small>" << Say{"contrasts.few"} << "</small>";
    return;
  }
  out << Say{one.q <= 0.05 ? Literal("contrasts.yes") : Literal("contrasts.no")} << " <small>q "
      << Text{small_share(one.q)} << "</small>";
}

void row(Markup& out, const Comparison& comparison, const MatchedPair& pair,
         const MatchedContrast& one) {
  const std::string label = plain({"matched.label",
                                   {{"term", one.term},
                                    {"a", pair.a},
                                    {"b", pair.b},
                                    {"ratio", times(one.ratio)},
                                    {"range", range(one.ratio)}}},
                                  out.messages());
  out << "<tr><th scope=\"row\">" << Say{"quoted", {{"text", one.term}}} << "</th>";
  side(out, {comparison, pair, one, pair.a}, one.count_a, one.rate_a);
  side(out, {comparison, pair, one, pair.b}, one.count_b, one.rate_b);
  out << "<td class=\"num\">" << Text{times(one.ratio)} << "<br><small>" << Text{range(one.ratio)}
      << "</small></td><td class=\"chart\">"
      << interval(out.messages(), as_rate_ratio(one.ratio), label) << "</td><td class=\"num\">";
  beyond_chance(out, one);
  if (one.ratio.one_event_carries) {
    out << "<br><span class=\"badge\">" << Say{"matched.one-event"} << "</span>";
  }
  out << "</td></tr>";
}

void table(Markup& out, const Comparison& comparison, const MatchedPair& pair) {
  const auto rows = told_rows(pair);
  if (rows.empty()) return;
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"matched.region"} << "\"><table class=\"plain contrasts\"><caption class=\"sr\">"
      << Say{"matched.table"} << "</caption><thead><tr><th scope=\"col\">" << Say{"table.term"}
      << "</th><th scope=\"col\" class=\"num\">" << Isolated{pair.a}
      << "</th><th scope=\"col\" class=\"num\">" << Isolated{pair.b}
      << "</th><th scope=\"col\" class=\"num\">" << Say{"contrasts.times"}
      << "</th><th scope=\"col\">" << Say{"contrasts.axis"}
      << "</th><th scope=\"col\" class=\"num\">" << Say{"contrasts.chance"}
      << "</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i) row(out, comparison, pair, *rows[i]);
  out << "</tbody></table></div>";
  if (rows.size() > kMost) {
    out << "<p class=\"note\">"
        << Say{"matched.more", {{"n", std::uint64_t{kMost}}, {"all", rows.size()}}} << "</p>";
  }
}

void how(Markup& out, const MatchedPair& pair) {
  out << "<p>";
  for (const Message& sentence : pair.how) out << sentence << " ";
  out << "</p>";
}

void one(Markup& out, const Comparison& comparison, const MatchedPair& pair) {
  how(out, pair);
  table(out, comparison, pair);
}

void folded(Markup& out, const Comparison& comparison, const MatchedPair& pair) {
  const auto rows = told_rows(pair);
  const auto beyond = std::ranges::count_if(rows, [](const auto* row) { return row->q <= 0.05; });
  out << "<details class=\"story\"><summary>"
      << Say{"matched.summary",
             {{"a", pair.a},
              {"b", pair.b},
              {"found", static_cast<std::uint64_t>(beyond)},
              {"all", rows.size()}}}
      << "</summary>";
  one(out, comparison, pair);
  out << "</details>";
}

// Pairs of outlets without an event that both cover.
void unmatched(Markup& out, const Comparison& comparison) {
  const auto sentence = unmatched_pairs(comparison);
  if (!sentence) return;
  const bool none = std::ranges::all_of(comparison.matched,
                                        [](const MatchedPair& pair) { return pair.events == 0; });
  out << (none ? Literal("<p class=\"banner none\">") : Literal("<p>")) << *sentence << "</p>";
}

}  // namespace

void matched(Markup& out, const Comparison& comparison) {
  if (comparison.matched.empty()) return;
  out << "<h3>" << Say{"matched.heading"} << "</h3><p class=\"note\">" << Say{"matched.lead"}
      << "</p>";
  const auto shared = [](const MatchedPair& pair) { return pair.events > 0; };
  const auto pairs = static_cast<std::size_t>(std::ranges::count_if(comparison.matched, shared));
  for (const MatchedPair& pair : comparison.matched) {
    if (shared(pair)) (pairs > kFewPairs ? folded : one)(out, comparison, pair);
  }
  unmatched(out, comparison);
  if (comparison.outlets.size() > 1 && !comparison.contrasts.empty()) {
    out << "<h3>" << Say{"matched.everything"} << "</h3>";
  }
}

}  // namespace slantwise::html
