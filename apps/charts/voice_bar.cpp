#include "apps/charts/voice_bar.h"

#include "apps/html/format.h"
#include "apps/html/look.h"

namespace slantwise::html {
namespace {

std::uint64_t shown_words(const Ledger& ledger) {
  std::uint64_t sum = 0;
  for (const Shown shown : kShown) sum += words(ledger, shown);
  return sum;
}

void segment(Markup& out, const Look& look, std::uint64_t count, std::uint64_t before,
             std::uint64_t all) {
  const double scale = 100.0 / static_cast<double>(all);
  const double x = static_cast<double>(before) * scale;
  const double width = static_cast<double>(count) * scale;
  out << "<g class=\"seg " << look.css << "\"><title>"
      << Label{"chart.share",
               {{"voice", plain({look.name}, out.messages())},
                {"n", count},
                {"all", all},
                {"percent", percent(count, all)}}}
      << "</title><rect x=\"" << Text{coordinate(x)} << "%\" width=\"" << Text{coordinate(width)}
      << "%\" height=\"26\"/>";
  if (width >= 6) {
    out << "<text x=\"" << Text{coordinate(x + width / 2)} << "%\" y=\"17.5\">";
    if (width >= 40) {
      out << Label{look.name};
    } else {
      out << Label{look.letter};
    }
    if (width >= 13) out << " " << Text{percent(count, all)};
    out << "</text>";
  }
  out << "</g>";
}

}  // namespace

Markup voice_bar(const Messages& messages, const Ledger& ledger, std::string_view label) {
  const std::uint64_t all = shown_words(ledger);
  Markup out(messages);
  out << "<svg class=\"bar\" width=\"100%\" height=\"26\" role=\"img\" aria-label=\"" << Text{label}
      << "\">";
  std::uint64_t before = 0;
  for (const Shown shown : kShown) {
    const std::uint64_t count = words(ledger, shown);
    if (count > 0) segment(out, look(shown), count, before, all);
    before += count;
  }
  out << "</svg>";
  return out;
}

}  // namespace slantwise::html
