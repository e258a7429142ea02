#include <algorithm>
#include <cmath>

#include "apps/charts/interval.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/shares.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMost = 60;

std::string times(const RateRatio& ratio) {
  return std::isfinite(ratio.ratio) ? two_digits(ratio.ratio) + " ×" : "-";
}

std::string range(const RateRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return two_digits(ratio.low, Round::down) + " – " + two_digits(ratio.high, Round::up);
}

// A side without a hit has no ratio; what it may still have is bounded (methods 1.4).
void side(Markup& out, double count, double rate, std::size_t families) {
  out << "<td class=\"num\">" << Count{static_cast<std::uint64_t>(std::llround(count))}
      << "<br><small>" << Text{two_digits(rate)} << " per 1,000<br>"
      << Text{counted(families, "text")};
  if (count <= 0 && families > 0) {
    const double share = unseen_bound(static_cast<double>(families));
    out << "<br>could be in " << Count{static_cast<std::uint64_t>(std::ceil(100 * share))} << "%";
  }
  out << "</small></td>";
}

// The interval leaves out 1, but the rules' error alone could be why.
bool may_be_error(const TermContrast& contrast) {
  const bool differs = contrast.ratio.low > 1 || contrast.ratio.high < 1;
  return differs && !contrast.survives_error;
}

// "yes, q .003", "no, q .41"; what could not be tested says so.
void beyond_chance(Markup& out, const TermContrast& contrast) {
  out << "<td class=\"num\">";
  if (!std::isfinite(contrast.q)) {
    out << "<small>"
        << (contrast.tier < Tier::contrast ? Literal("a hint only") : Literal("in too few texts"))
        << "</small>";
  } else {
    out << (contrast.q <= 0.05 ? Literal("yes") : Literal("no")) << " <small>q "
        << Text{small_share(contrast.q)} << "</small>";
  }
  if (!contrast.notable.empty()) {
    out << "<br><span class=\"badge\">"
        << Text{contrast.notable == "yes" ? "notable" : contrast.notable} << "</span>";
  }
  if (may_be_error(contrast)) out << "<br><small>or the rules’ error</small>";
  out << "</td>";
}

void row(Markup& out, const TermContrast& contrast) {
  const std::string label = contrast.term + ", " + contrast.outlet + " against " +
                            contrast.reference + ": " + times(contrast.ratio) + ", interval " +
                            range(contrast.ratio);
  out << "<tr><th scope=\"row\">“" << Isolated{contrast.term} << "”</th><td>"
      << Isolated{contrast.outlet} << " <span class=\"against\">against</span> "
      << Isolated{contrast.reference} << "</td>";
  side(out, contrast.count_a, contrast.rate_a, contrast.families_a);
  side(out, contrast.count_b, contrast.rate_b, contrast.families_b);
  out << "<td class=\"num\">" << Text{times(contrast.ratio)} << "<br><small>"
      << Text{range(contrast.ratio)} << "</small></td><td class=\"chart\">"
      << interval(out.messages(), contrast.ratio, label) << "</td>";
  beyond_chance(out, contrast);
  out << "</tr>";
}

std::vector<const TermContrast*> worth_showing(const Comparison& comparison) {
  std::vector<const TermContrast*> result;
  for (const TermContrast& contrast : comparison.contrasts) {
    const bool hit = contrast.count_a + contrast.count_b > 0;
    if (hit && !is_inverse(comparison, contrast) && contrast.tier != Tier::read)
      result.push_back(&contrast);
  }
  return result;
}

// The shuffle in plain words (methods 8.2).
void how_tested(Markup& out, const ContrastTests& tests) {
  if (tests.arrangements == 0) return;
  out << "<p class=\"note\">" << Text{tests.how} << " Of " << Count{tests.tested} << " comparisons "
      << Count{tests.found} << " differ by more than such shuffles do (q at most .05, by "
      << Text{tests.adjust == "Holm" ? "Holm" : "Benjamini and Hochberg"}
      << "). “Notable”: twice as often or more, and not because of one article.</p>";
}

void table(Markup& out, const std::vector<const TermContrast*>& rows) {
  out << "<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"outlet against "
         "outlet\">"
         "<table class=\"plain contrasts\"><caption class=\"sr\">rates of terms in the outlets’ "
         "own "
         "words</caption><thead><tr><th scope=\"col\">term</th><th scope=\"col\">outlets</th>"
         "<th scope=\"col\" class=\"num\">first</th><th scope=\"col\" class=\"num\">second</th>"
         "<th scope=\"col\" class=\"num\">times as often<br>95% interval</th>"
         "<th scope=\"col\">less often · more often</th><th scope=\"col\" class=\"num\">more than "
         "chance</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i) row(out, *rows[i]);
  out << "</tbody></table></div>";
}

}  // namespace

void contrasts(Markup& out, const Comparison& comparison) {
  // What is withheld is said once, at the top, among what these texts cannot tell.
  const auto rows = worth_showing(comparison);
  if (comparison.outlets.size() < 2 || rows.empty()) return;
  out << "<section id=\"contrasts\"><h2>Outlet against outlet</h2><p class=\"lead\">Rates per "
         "1,000 of the outlets’ own words. The mean of the others "
         "counts "
         "each outlet equally.</p>";
  matched(out, comparison);
  how_tested(out, comparison.tests);
  table(out, rows);
  if (std::ranges::any_of(rows, [](const auto* one) { return one->count_a * one->count_b <= 0; })) {
    out << "<p class=\"note\">“Could be in 6%”: where a term is not found, that many of the "
           "outlet’s "
           "texts could still hold it (95% bound).</p>";
  }
  if (std::ranges::any_of(rows, [](const auto* one) { return may_be_error(*one); })) {
    out << "<p class=\"note\">“Or the rules’ error”: about 1 in " << Count{one_in(kFramingError)}
        << " framing terms in own words is really a source’s. If that were so of the outlet that "
           "uses the term more, and not of the other, no difference would be left to see.</p>";
  }
  if (rows.size() > kMost) {
    out << "<p class=\"note\">The first " << kMost << " of " << Count{rows.size()}
        << " are shown; <code>slantwise terms --csv</code> writes them all.</p>";
  }
  distances(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
