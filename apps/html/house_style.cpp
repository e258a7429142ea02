// The drawer: spellings, names of outlets and bylines, which say nothing about a subject. Shown
// apart, not deleted (methods 6.3).
#include <algorithm>
#include <cmath>
#include <map>

#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/style_rows.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kOutlets = 12;  // of a form
constexpr std::size_t kWords = 60;

void choice(Markup& out, const StyleRow& row) {
  out << "<tr><th scope=\"row\">" << Isolated{row.referent} << "</th><td><ul class=\"plain-list\">";
  for (std::size_t form = 0; form < row.labels.size(); ++form) {
    const std::string uses = form_uses(row, form, kOutlets);
    if (uses == ".") continue;
    out << "<li>" << Say{"quoted", {{"text", row.labels[form]}}} << ": " << Isolated{uses}
        << "</li>";
  }
  out << "</ul></td></tr>";
}

void choices(Markup& out, const Comparison& comparison, bool differing) {
  const auto wanted = [&](const StyleRow& row) { return row.differs == differing; };
  if (std::ranges::none_of(comparison.house_style, wanted)) return;
  out << "<h3>" << Say{differing ? Literal("style.differently") : Literal("style.alike")}
      << "</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"style.table"} << "\"><table class=\"plain\"><thead class=\"sr\"><tr><th "
      << "scope=\"col\">" << Say{"style.choice"} << "</th><th scope=\"col\">" << Say{"style.who"}
      << "</th></tr></thead><tbody>";
  for (const StyleRow& row : comparison.house_style) {
    if (wanted(row)) choice(out, row);
  }
  out << "</tbody></table></div>";
}

// Words that would stand among the typical ones.
void left_out(Markup& out, const Comparison& comparison) {
  std::map<std::pair<std::string, std::string>, std::uint64_t> found;  // by reason and word
  for (const RowDetail& row : comparison.rows) {
    for (const TypicalWord& word : row.typical) {
      if (!word.style.empty()) found[{word.style, word.word}] += word.count;
    }
  }
  if (found.empty()) return;
  out << "<h3>" << Say{"style.left-out"} << "</h3><ul class=\"plain-list\">";
  std::string reason;
  std::size_t shown = 0;
  for (const auto& [key, count] : found) {
    if (++shown > kWords) break;
    if (key.first != reason) {
      if (!reason.empty()) out << "</li>";
      out << "<li>" << Say{"style.reason", {{"reason", Choice{key.first}}}} << " ";
      reason = key.first;
    } else {
      out << Say{"list.comma"};
    }
    out << Isolated{key.second} << " <span class=\"sum\">" << Count{count} << "</span>";
  }
  out << "</li></ul>";
  if (found.size() > kWords) {
    out << "<p class=\"note\">" << Say{"table.more", {{"n", found.size() - kWords}}} << "</p>";
  }
}

// Words that would stand among those that tell the outlets apart, by how often they are used.
void tested_words(Markup& out, const Comparison& comparison) {
  const auto& voices = comparison.words.voices;
  if (voices.empty()) return;
  const auto any = [](const OutletWords& outlet) { return !outlet.style.empty(); };
  if (std::ranges::none_of(voices.front().outlets, any)) return;
  out << "<h3>" << Say{"words.style"} << "</h3><ul class=\"plain-list\">";
  for (const OutletWords& outlet : voices.front().outlets) {
    if (!any(outlet)) continue;
    out << "<li>" << Isolated{outlet.outlet} << ": ";
    for (std::size_t i = 0; i < outlet.style.size(); ++i) {
      const DistinctiveWord& word = outlet.style[i];
      if (i > 0) out << Say{"list.comma"};
      out << Isolated{word.word} << " <span class=\"sum\">"
          << Text{std::isfinite(word.ratio.ratio) ? two_digits(word.ratio.ratio) + " ×" : "-"}
          << "</span>";
    }
    out << "</li>";
  }
  out << "</ul>";
}

}  // namespace

void house_style(Markup& out, const Comparison& comparison) {
  if (comparison.house_style.empty()) return;
  const auto differ = std::ranges::count_if(comparison.house_style, &StyleRow::differs);
  out << "<details class=\"fold\" id=\"house-style\"><summary>" << Say{"style.heading"} << ": "
      << Say{"style.summary",
             {{"n", comparison.house_style.size()}, {"differ", static_cast<std::uint64_t>(differ)}}}
      << "</summary><p class=\"lead\">" << Say{"style.lead"} << "</p>";
  tested_words(out, comparison);
  choices(out, comparison, true);
  choices(out, comparison, false);
  left_out(out, comparison);
  out << "</details>";
}

}  // namespace slantwise::html
