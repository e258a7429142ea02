#include <algorithm>
#include <array>
#include <cmath>

#include "apps/charts/interval.h"
#include "apps/html/evidence.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/shares.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMost = 60;
constexpr std::string_view kMeanOfOthers = "mean of the others";  // TermContrast::reference

std::string times(const RateRatio& ratio) {
  return std::isfinite(ratio.ratio) ? two_digits(ratio.ratio) + " ×" : "-";
}

std::string range(const RateRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "-";
  return two_digits(ratio.low, Round::down) + " – " + two_digits(ratio.high, Round::up);
}

std::uint64_t whole(double count) { return static_cast<std::uint64_t>(std::llround(count)); }

// One side of a row, and what its number opens.
struct Side {
  double count, rate;
  std::size_t families, fewest;  // of the outlet, or of the smallest of several
  std::string what;
  std::vector<std::uint32_t> passages;
};

// A side without a hit has no ratio; what it may still have is bounded (methods 1.4). Several
// outlets are not one: the bound is that of the smallest, which holds for each.
void side(Markup& out, const Comparison& comparison, const Side& side) {
  out << "<td class=\"num\">";
  own_count(out, comparison, {whole(side.count), side.passages, side.what});
  out << "<br><small>" << Say{"contrasts.rate", {{"rate", two_digits(side.rate)}}} << "<br>"
      << Say{"contrasts.texts", {{"n", side.families}}};
  if (side.count <= 0 && side.fewest > 0) {
    const double share = unseen_bound(static_cast<double>(side.fewest));
    const auto percent = static_cast<std::uint64_t>(std::ceil(100 * share));
    out << "<br>" << Say{"contrasts.could-be", {{"percent", percent}}};
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
        << Say{contrast.tier < Tier::contrast ? Literal("contrasts.hint")
                                              : Literal("contrasts.few")}
        << "</small>";
  } else {
    out << Say{contrast.q <= 0.05 ? Literal("contrasts.yes") : Literal("contrasts.no")}
        << " <small>q " << Text{small_share(contrast.q)} << "</small>";
  }
  if (!contrast.notable.empty()) {
    out << "<br><span class=\"badge\">"
        << Say{contrast.notable == "yes" ? Literal("contrasts.notable")
                                         : Literal("contrasts.one-article")}
        << "</span>";
  }
  if (may_be_error(contrast)) {
    out << "<br><small>" << Say{"contrasts.error"} << "</small>";
  }
  out << "</td>";
}

// "mean of the others" is no name of an outlet.
std::string reference_of(const TermContrast& contrast, const Messages& messages) {
  return contrast.reference == kMeanOfOthers ? plain({"contrasts.mean"}, messages)
                                             : contrast.reference;
}

bool is_compared(const Comparison& comparison, const std::string& outlet) {
  return std::ranges::count(comparison.compared, outlet) > 0;
}

// The outlet, then what it is held against.
std::array<Side, 2> sides(const Comparison& comparison, const TermContrast& in,
                          const Messages& messages) {
  const bool all = in.reference == kMeanOfOthers;
  const auto first = [&](const ArticleSummary& one) { return one.outlet == in.outlet; };
  const auto second = [&](const ArticleSummary& one) {
    return all ? !first(one) && is_compared(comparison, one.outlet) : one.outlet == in.reference;
  };
  const std::string term = plain({"quoted", {{"text", in.term}}}, messages) + " · ";
  return {{{in.count_a, in.rate_a, in.families_a, in.families_a, term + in.outlet,
            own_passages(comparison, in.row, first)},
           {in.count_b, in.rate_b, in.families_b, in.fewest_b, term + reference_of(in, messages),
            own_passages(comparison, in.row, second)}}};
}

void row(Markup& out, const Comparison& comparison, const TermContrast& contrast) {
  const std::string label = plain({"contrasts.label",
                                   {{"term", contrast.term},
                                    {"outlet", contrast.outlet},
                                    {"reference", reference_of(contrast, out.messages())},
                                    {"ratio", times(contrast.ratio)},
                                    {"range", range(contrast.ratio)}}},
                                  out.messages());
  out << "<tr><th scope=\"row\">" << Say{"quoted", {{"text", contrast.term}}} << "</th><td>"
      << Isolated{contrast.outlet} << " <span class=\"against\">" << Say{"table.against"}
      << "</span> " << Isolated{reference_of(contrast, out.messages())} << "</td>";
  for (const Side& one : sides(comparison, contrast, out.messages())) side(out, comparison, one);
  out << "<td class=\"num\">" << Text{times(contrast.ratio)} << "<br><small>"
      << Text{range(contrast.ratio)} << "</small></td><td class=\"chart\">"
      << interval(out.messages(), contrast.ratio, label) << "</td>";
  beyond_chance(out, contrast);
  out << "</tr>";
}

struct Worth {
  std::vector<const TermContrast*> beyond, others;  // more than chance; the rest
};

Worth worth_showing(const Comparison& comparison) {
  Worth result;
  for (const TermContrast& contrast : comparison.contrasts) {
    const bool hit = contrast.count_a + contrast.count_b > 0;
    if (!hit || is_inverse(comparison, contrast) || contrast.tier == Tier::read) continue;
    (contrast.q <= 0.05 ? result.beyond : result.others).push_back(&contrast);
  }
  return result;
}

// The shuffle in plain words (methods 8.2).
void how_tested(Markup& out, const ContrastTests& tests) {
  if (tests.arrangements == 0) return;
  out << "<p class=\"note\">";
  for (const Message& sentence : tests.how) out << sentence << " ";
  out << Say{"contrasts.found",
             {{"tested", std::uint64_t{tests.tested}},
              {"found", std::uint64_t{tests.found}},
              {"adjust", Choice{tests.adjust == "Holm" ? "holm" : "bh"}}}}
      << "</p>";
}

struct Head {
  Literal css, name;
};

void heads(Markup& out, std::initializer_list<Head> columns) {
  for (const auto& [css, name] : columns) {
    out << "<th scope=\"col\" class=\"" << css << "\">" << Say{name} << "</th>";
  }
  out << "</tr></thead><tbody>";
}

using Rows = std::vector<const TermContrast*>;

void table(Markup& out, const Comparison& comparison, const Rows& rows) {
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"contrasts.heading"} << "\"><table class=\"plain contrasts\"><caption class=\"sr\">"
      << Say{"contrasts.table"} << "</caption><thead><tr>";
  heads(out, {{"", "table.term"},
              {"", "table.outlets"},
              {"num", "contrasts.first"},
              {"num", "contrasts.second"},
              {"num", "contrasts.times"},
              {"", "contrasts.axis"},
              {"num", "contrasts.chance"}});
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i) row(out, comparison, *rows[i]);
  out << "</tbody></table></div>";
}

void notes(Markup& out, const Rows& rows) {
  if (std::ranges::any_of(rows, [](const auto* one) { return one->count_a * one->count_b <= 0; })) {
    out << "<p class=\"note\">" << Say{"contrasts.could-be-note"} << "</p>";
  }
  if (std::ranges::any_of(rows, [](const auto* one) { return may_be_error(*one); })) {
    out << "<p class=\"note\">"
        << Say{"contrasts.error-note", {{"n", std::uint64_t{one_in(kFramingError)}}}} << "</p>";
  }
}

void more(Markup& out, const Rows& rows) {
  if (rows.size() <= kMost) return;
  out << "<p class=\"note\">"
      << Say{"contrasts.more", {{"n", std::uint64_t{kMost}}, {"all", rows.size()}}} << "</p>";
}

// What differs by more than chance stands there; the rest opens.
void tables(Markup& out, const Comparison& comparison, const Worth& worth) {
  if (!worth.beyond.empty()) table(out, comparison, worth.beyond);
  notes(out, worth.beyond);
  more(out, worth.beyond);
  if (worth.others.empty()) return;
  out << "<details class=\"fold screen-only\"><summary>"
      << Say{"contrasts.others", {{"n", worth.others.size()}}} << "</summary>";
  table(out, comparison, worth.others);
  notes(out, worth.others);
  more(out, worth.others);
  out << "</details>";
}

}  // namespace

bool has_contrasts(const Comparison& comparison) {
  const Worth worth = worth_showing(comparison);
  return comparison.outlets.size() > 1 && worth.beyond.size() + worth.others.size() > 0;
}

void contrasts(Markup& out, const Comparison& comparison) {
  // What is withheld is said once, at the top, among what these texts cannot tell.
  if (!has_contrasts(comparison)) return;
  const Worth worth = worth_showing(comparison);
  out << "<section id=\"contrasts\"><h2>" << Say{"contrasts.heading"} << "</h2><p class=\"lead\">"
      << Say{"contrasts.lead"} << "</p>";
  matched(out, comparison);
  how_tested(out, comparison.tests);
  tables(out, comparison, worth);
  distances(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
