#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

struct Target {
  Literal id, name;
};

constexpr Target kTargets[] = {
    {"#tell", "nav.tell"},         {"#card", "nav.card"},         {"#common", "nav.common"},
    {"#naming", "nav.naming"},     {"#terms", "nav.terms"},       {"#contrasts", "nav.contrasts"},
    {"#reader", "nav.reader"},     {"#distinctive", "nav.words"}, {"#speakers", "nav.speakers"},
    {"#agency", "nav.agency"},     {"#copies", "nav.copies"},     {"#stories", "nav.stories"},
    {"#timeline", "nav.timeline"}, {"#sure", "nav.sure"},         {"#downloads", "nav.downloads"},
};

void outlets(Markup& out, const Comparison& comparison) {
  constexpr std::size_t kNamed = 8;
  std::vector<std::string> names;
  for (const OutletSummary& outlet : comparison.outlets) names.push_back(outlet.name);
  out << "<p class=\"deck\">"
      << Say{names.size() <= kNamed ? Literal("head.deck") : Literal("head.deck-many"),
             {{"articles", comparison.articles.size()},
              {"outlets", comparison.outlets.size()},
              {"names", names}}}
      << "</p>";
}

void full_texts(Markup& out, const Comparison& comparison) {
  if (comparison.reader.empty()) return;
  out << "<p class=\"note\">" << Say{"head.full-texts", {{"n", comparison.reader.size()}}}
      << "</p>";
}

void choice(Markup& out, Shown voice) {
  const Look& l = look(voice);
  out << "<label class=\"pick " << l.css << "\" title=\"" << Label{l.hint}
      << "\"><input type=\"radio\" name=\"voice\" id=\"only-" << l.css
      << "\"><b aria-hidden=\"true\">" << Say{l.letter} << "</b><span>" << Say{l.name}
      << "</span></label>";
}

}  // namespace

void head(Markup& out, const Comparison& comparison) {
  out << "<header class=\"mast\"><p class=\"kicker\">slantwise</p><h1>" << Say{"title"} << "</h1>";
  outlets(out, comparison);
  full_texts(out, comparison);
  out << "<nav id=\"contents\" aria-label=\"" << Label{"head.nav"} << "\"><ul>";
  for (const Target& target : kTargets) {
    if (target.id.text == "#reader" && comparison.reader.empty()) continue;
    if (target.id.text == "#naming" && comparison.naming.empty()) continue;
    if (target.id.text == "#agency" && comparison.agency.empty()) continue;
    if (target.id.text == "#stories" && comparison.stories.stories.empty()) continue;
    if (target.id.text == "#contrasts" && !has_contrasts(comparison)) continue;
    if (target.id.text == "#common" && comparison.outlets.size() < 2) continue;
    out << "<li><a href=\"" << target.id << "\">" << Say{target.name} << "</a></li>";
  }
  out << "</ul></nav></header>"
         "<form class=\"legend\" aria-label=\""
      << Label{"head.voices"} << "\"><fieldset><legend>" << Say{"head.whose"}
      << "</legend><label class=\"pick all\"><input type=\"radio\" name=\"voice\" id=\"only-all\" "
         "checked><span>"
      << Say{"table.all"} << "</span></label>";
  for (const Shown voice : kShown) choice(out, voice);
  if (!comparison.reader.empty()) {
    out << "<label class=\"pick cuts\"><input type=\"checkbox\" id=\"show-cut\" checked>"
           "<span><del>"
        << Say{"reader.cut"} << "</del></span></label>";
  }
  out << "</fieldset>";
  out << "<a class=\"to-contents\" href=\"#contents\"><span aria-hidden=\"true\">↑ </span><span>"
      << Say{"head.contents"} << "</span></a>";
  narrow(out, comparison);
  out << "</form>";
}

}  // namespace slantwise::html
