// How far apart the outlets' words are as a whole, against what chance does.
#include <fmt/format.h>

#include <cmath>

#include "apps/html/format.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

// What each distance looks at, for a reader; the machine name stands beside it.
std::string_view asks(std::string_view distance) {
  if (distance == "auc") return "can a program tell them apart?";
  if (distance == "burrows-delta") return "style: the most frequent words";
  if (distance == "cosine") return "words weighed by how rare they are";
  if (distance == "jsd") return "how often each word is used";
  if (distance == "leave-out-pi") return "does one word give the outlet away?";
  return distance;
}

std::string digits(double value) {
  return std::isfinite(value) ? fmt::format("{:.3f}", value) : std::string("-");
}

std::string band(double low, double high) {
  if (!std::isfinite(low) || !std::isfinite(high)) return "-";
  return digits(low) + " – " + digits(high);
}

void row(Markup& out, const OutletDistance& one) {
  out << "<tr><th scope=\"row\">" << Text{asks(one.distance)} << " <small>" << Text{one.distance}
      << "</small></th><td>" << Isolated{one.a} << " <span class=\"against\">and</span> "
      << Isolated{one.b} << "</td>";
  if (!one.withheld.empty()) {
    out << "<td colspan=\"4\"><small>" << Text{one.withheld} << "</small></td></tr>";
    return;
  }
  const DistanceExcess& found = one.excess;
  out << "<td class=\"num\">" << Text{digits(found.value)} << "</td><td class=\"num\">"
      << Text{band(found.null_low, found.null_high)} << "</td><td class=\"num\">"
      << Text{digits(found.excess)} << "<br><small>" << Text{band(found.low, found.high)}
      << "</small></td><td>" << Text{sentence(found)} << "</td></tr>";
}

}  // namespace

void distances(Markup& out, const Comparison& comparison) {
  if (!comparison.pairs_left_out.empty()) {
    out << "<p class=\"note\">" << Text{comparison.pairs_left_out} << "</p>";
  }
  if (comparison.distances.empty()) return;
  out << "<h3 id=\"apart\">The words as a whole</h3><p>Any two heaps of articles differ. What "
         "counts is how much more these two differ than the same articles dealt at random into two "
         "heaps. Own words only, without the outlets’ names; other stories make other "
         "words.</p><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"distances between outlets\"><table class=\"plain\"><caption class=\"sr\">"
         "distances between the outlets’ own words</caption><thead><tr><th scope=\"col\">question"
         "</th><th scope=\"col\">outlets</th><th scope=\"col\" class=\"num\">distance</th>"
         "<th scope=\"col\" class=\"num\">95% of random splits</th><th scope=\"col\" class=\"num\">"
         "excess, 95% interval</th><th scope=\"col\">reading</th></tr></thead><tbody>";
  for (const OutletDistance& one : comparison.distances) row(out, one);
  out << "</tbody></table></div>";
}

void noise(Markup& out, const Comparison& comparison) {
  if (comparison.noise.empty()) return;
  out << "<h3 id=\"noise\">How much two halves of one outlet differ</h3><p>Two random "
         "halves of one outlet differ by chance alone. This is what chance looks like here, on "
         "average:</p><ul>";
  for (const OutletNoise& one : comparison.noise) {
    out << "<li>" << Text{sentence(one.floor, one.outlet)} << "</li>";
  }
  out << "</ul>";
}

}  // namespace slantwise::html
