// How far apart the outlets' words are as a whole, against what chance does.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "apps/html/format.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

std::string digits(double value) {
  return std::isfinite(value) ? fmt::format("{:.3f}", value) : std::string("-");
}

std::string band(double low, double high) {
  if (!std::isfinite(low) || !std::isfinite(high)) return "-";
  return digits(low) + " – " + digits(high);
}

std::size_t fewer_texts(const Comparison& comparison, const OutletDistance& one) {
  std::size_t least = ~std::size_t{0};
  for (const OutletSummary& outlet : comparison.outlets) {
    if (outlet.name == one.a || outlet.name == one.b) least = std::min(least, outlet.families);
  }
  return least;
}

void row(Markup& out, const Comparison& comparison, const OutletDistance& one) {
  out << "<tr><th scope=\"row\">"
      << Say{"distances.asks", {{"distance", Choice{std::string(one.distance)}}}} << " <small>"
      << Text{one.distance} << "</small></th><td>" << Isolated{one.a} << " <span class=\"against\">"
      << Say{"table.and"} << "</span> " << Isolated{one.b} << "</td>";
  if (!one.withheld.empty()) {
    const auto why =
        withheld_message(slantwise::distances::find(one.distance), fewer_texts(comparison, one));
    out << "<td colspan=\"4\"><small>" << why.value_or(Message{"distances.withheld"})
        << "</small></td></tr>";
    return;
  }
  const DistanceExcess& found = one.excess;
  out << "<td class=\"num\">" << Text{digits(found.value)} << "</td><td class=\"num\">"
      << Text{band(found.null_low, found.null_high)} << "</td><td class=\"num\">"
      << Text{digits(found.excess)} << "<br><small>" << Text{band(found.low, found.high)}
      << "</small></td><td>" << excess_message(found) << "</td></tr>";
}

}  // namespace

void distances(Markup& out, const Comparison& comparison) {
  if (!comparison.pairs_left_out.empty()) {
    out << "<p class=\"note\">" << Say{"distances.left-out"} << "</p>";
  }
  if (comparison.distances.empty()) return;
  out << "<h3 id=\"apart\">" << Say{"distances.heading"} << "</h3><p>" << Say{"distances.lead"}
      << "</p><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"distances.table"} << "\"><table class=\"plain wide\"><caption class=\"sr\">"
      << Say{"distances.table"} << "</caption><thead><tr><th scope=\"col\">"
      << Say{"distances.question"} << "</th><th scope=\"col\">" << Say{"table.outlets"} << "</th>";
  for (const Literal head :
       {Literal("distances.distance"), Literal("distances.splits"), Literal("distances.excess")}) {
    out << "<th scope=\"col\" class=\"num\">" << Say{head} << "</th>";
  }
  out << "<th scope=\"col\">" << Say{"distances.reading"} << "</th></tr></thead><tbody>";
  for (const OutletDistance& one : comparison.distances) row(out, comparison, one);
  out << "</tbody></table></div>";
}

void noise(Markup& out, const Comparison& comparison) {
  if (comparison.noise.empty()) return;
  out << "<h3 id=\"noise\">" << Say{"noise.heading"} << "</h3><p>" << Say{"noise.lead"}
      << "</p><ul>";
  for (const OutletNoise& one : comparison.noise) {
    if (one.floor.splits > 0) out << "<li>" << noise_message(one.floor, one.outlet) << "</li>";
  }
  out << "</ul>";
}

}  // namespace slantwise::html
