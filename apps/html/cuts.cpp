// What was cut, and where to look it over.
#include "apps/cut_rows.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kLongest = 160;  // bytes of a passage

std::string beginning(const std::string& text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

void heads(Markup& out, std::initializer_list<Literal> names) {
  for (const Literal name : names) out << "<th scope=\"col\">" << Say{name} << "</th>";
  out << "</tr></thead><tbody>";
}

void by_rule(Markup& out, const Comparison& comparison) {
  out << "<table class=\"plain\"><caption class=\"sr\">" << Say{"cuts.by-rule"}
      << "</caption><thead><tr>";
  heads(out, {"cuts.rule", "cuts.passages", "card.words", "cuts.first"});
  for (const CutRule& rule : cut_rules(comparison)) {
    out << "<tr><th scope=\"row\">" << Text{rule.rule} << "</th><td class=\"num\">"
        << Count{rule.passages} << "</td><td class=\"num\">" << Count{rule.words}
        << "</td><td><q dir=\"auto\">" << Text{beginning(rule.example)} << "</q></td></tr>";
  }
  out << "</tbody></table>";
}

void repeated(Markup& out, const Comparison& comparison) {
  const auto texts = repeated_texts(comparison);
  if (texts.empty()) return;
  out << "<h4>" << Say{"cuts.repeated"} << "</h4><table class=\"plain\"><caption class=\"sr\">"
      << Say{"cuts.by-outlet"} << "</caption><thead><tr>";
  heads(out, {"table.outlet", "card.articles", "cuts.passage"});
  for (const RepeatedText& text : texts) {
    out << "<tr><th scope=\"row\">" << Isolated{text.outlet} << "</th><td class=\"num\">"
        << Count{text.articles} << "</td><td><q dir=\"auto\">" << Text{beginning(text.text)}
        << "</q></td></tr>";
  }
  out << "</tbody></table>";
}

}  // namespace

void cuts(Markup& out, const Comparison& comparison) {
  if (comparison.cuts.empty()) return;
  out << "<details><summary>" << Say{"cuts.summary", {{"n", comparison.cuts.size()}}}
      << "</summary><p class=\"note\">" << Say{"cuts.how"}
      << "</p><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"cuts.region"} << "\">";
  by_rule(out, comparison);
  repeated(out, comparison);
  out << "</div></details>";
}

}  // namespace slantwise::html
