// The drawer: spellings, names of outlets and bylines, which say nothing about a subject. Shown
// apart, not deleted (methods 6.3).
#include <algorithm>
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
    out << "<li>“" << Isolated{row.labels[form]} << "”: " << Isolated{uses} << "</li>";
  }
  out << "</ul></td></tr>";
}

void choices(Markup& out, const Comparison& comparison, bool differing) {
  const auto wanted = [&](const StyleRow& row) { return row.differs == differing; };
  if (std::ranges::none_of(comparison.house_style, wanted)) return;
  out << (differing ? Literal("<h3>Outlets chose differently</h3>")
                    : Literal("<h3>Chosen alike, or too rarely to tell</h3>"))
      << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"choices of house "
         "style\"><table class=\"plain\"><thead class=\"sr\"><tr><th scope=\"col\">choice</th><th "
         "scope=\"col\">who writes what, how often</th></tr></thead><tbody>";
  for (const StyleRow& row : comparison.house_style) {
    if (wanted(row)) choice(out, row);
  }
  out << "</tbody></table></div>";
}

// Words that would stand among the typical ones.
void words(Markup& out, const Comparison& comparison) {
  std::map<std::pair<std::string, std::string>, std::uint64_t> found;  // by reason and word
  for (const RowDetail& row : comparison.rows) {
    for (const TypicalWord& word : row.typical) {
      if (!word.style.empty()) found[{word.style, word.word}] += word.count;
    }
  }
  if (found.empty()) return;
  out << "<h3>Left out of the typical words</h3><ul class=\"plain-list\">";
  std::string reason;
  std::size_t shown = 0;
  for (const auto& [key, count] : found) {
    if (++shown > kWords) break;
    if (key.first != reason) {
      if (!reason.empty()) out << "</li>";
      out << "<li>" << Text{key.first} << ": ";
      reason = key.first;
    } else {
      out << ", ";
    }
    out << Isolated{key.second} << " <span class=\"sum\">" << Count{count} << "</span>";
  }
  out << "</li></ul>";
  if (found.size() > kWords) {
    out << "<p class=\"note\">and " << Count{found.size() - kWords} << " more.</p>";
  }
}

}  // namespace

void house_style(Markup& out, const Comparison& comparison) {
  if (comparison.house_style.empty()) return;
  const auto differ = std::ranges::count_if(comparison.house_style, &StyleRow::differs);
  out << "<section id=\"house-style\"><h2>House style</h2><p class=\"lead\">Spellings and short "
         "forms that an editor chooses once for all texts, and names of outlets and authors. They "
         "say nothing about a subject, so they are shown apart.</p><details "
         "class=\"fold\"><summary>"
      << Text{counted(comparison.house_style.size(), "choice")} << ", "
      << Count{static_cast<std::uint64_t>(differ)}
      << " of them taken differently by two outlets</summary>";
  choices(out, comparison, true);
  choices(out, comparison, false);
  words(out, comparison);
  out << "</details></section>";
}

}  // namespace slantwise::html
