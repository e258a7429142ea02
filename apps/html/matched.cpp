// Outlet against outlet on the same events: the first part of the contrasts.
#include <algorithm>
#include <cmath>
#include <limits>

#include "apps/charts/interval.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/matched_summary.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMost = 40;  // rows of a pair

RateRatio as_rate_ratio(const MatchedRatio& in) {
  return {in.ratio, in.low, in.high, std::numeric_limits<double>::quiet_NaN()};
}

std::string times(const MatchedRatio& ratio) { return two_digits(ratio.ratio) + " ×"; }

std::string range(const MatchedRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return two_digits(ratio.low, Round::down) + " – " + two_digits(ratio.high, Round::up);
}

void side(Markup& out, double count, double rate) {
  out << "<td class=\"num\">" << Count{static_cast<std::uint64_t>(std::llround(count))}
      << "<br><small>" << Text{two_digits(rate)} << " per 1,000</small></td>";
}

void row(Markup& out, const MatchedPair& pair, const MatchedContrast& one) {
  const std::string label = one.term + ", " + pair.a + " against " + pair.b +
                            " on the same events: " + times(one.ratio) + ", interval " +
                            range(one.ratio);
  out << "<tr><th scope=\"row\">“" << Isolated{one.term} << "”</th>";
  side(out, one.count_a, one.rate_a);
  side(out, one.count_b, one.rate_b);
  out << "<td class=\"num\">" << Text{times(one.ratio)} << "<br><small>" << Text{range(one.ratio)}
      << "</small></td><td class=\"chart\">"
      << interval(out.messages(), as_rate_ratio(one.ratio), label) << "</td><td class=\"num\">";
  if (!std::isfinite(one.q)) {
    out << "<small>in too few texts</small>";
  } else {
    out << (one.q <= 0.05 ? Literal("yes") : Literal("no")) << " <small>q "
        << Text{small_share(one.q)} << "</small>";
  }
  if (one.ratio.one_event_carries) {
    out << "<br><span class=\"badge\">depends on one event</span>";
  }
  out << "</td></tr>";
}

void table(Markup& out, const MatchedPair& pair) {
  const auto rows = told_rows(pair);
  if (rows.empty()) return;
  out << "<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"outlet against "
         "outlet on the same events\"><table class=\"plain contrasts\"><caption class=\"sr\">rates "
         "of terms in own words within events that both cover</caption><thead><tr>"
         "<th scope=\"col\">term</th><th scope=\"col\" class=\"num\">"
      << Isolated{pair.a} << "</th><th scope=\"col\" class=\"num\">" << Isolated{pair.b}
      << "</th><th scope=\"col\" class=\"num\">times as often<br>95% interval</th>"
         "<th scope=\"col\">less often · more often</th><th scope=\"col\" class=\"num\">more than "
         "chance</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i) row(out, pair, *rows[i]);
  out << "</tbody></table></div>";
  if (rows.size() > kMost) {
    out << "<p class=\"note\">The first " << kMost << " of " << Count{rows.size()}
        << " are shown; <code>--json</code> has them all.</p>";
  }
}

}  // namespace

void matched(Markup& out, const Comparison& comparison) {
  if (comparison.matched.empty()) return;
  out << "<h3>On the same events</h3><p class=\"note\">Only texts about events that both outlets "
         "cover, event by event: what differs here is not that they report different things. "
         "“Depends on one event”: without it hardly a difference is left.</p>";
  const bool none = std::ranges::all_of(comparison.matched,
                                        [](const MatchedPair& pair) { return pair.events == 0; });
  for (const MatchedPair& pair : comparison.matched) {
    if (pair.events == 0) continue;
    out << "<p>" << Text{pair.how} << "</p>";
    table(out, pair);
  }
  if (none) out << "<p class=\"banner none\">" << Text{unmatched_pairs(comparison)} << "</p>";
  if (!none && !unmatched_pairs(comparison).empty()) {
    out << "<p>" << Text{unmatched_pairs(comparison)} << "</p>";
  }
  if (comparison.outlets.size() > 1 && !comparison.contrasts.empty()) {
    out << "<h3>On everything they published</h3>";
  }
}

}  // namespace slantwise::html
