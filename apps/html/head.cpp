#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

struct Target {
  Literal id, name;
};

constexpr Target kTargets[] = {
    {"#tell", "How much can they tell?"},
    {"#card", "What was read"},
    {"#terms", "Who says what"},
    {"#naming", "Names"},
    {"#reader", "Read side by side"},
    {"#typical", "Typical words"},
    {"#speakers", "Voices"},
    {"#agency", "Harm and doers"},
    {"#copies", "Copies"},
    {"#house-style", "House style"},
    {"#sure", "How sure?"},
};

void outlets(Markup& out, const Comparison& comparison) {
  constexpr std::size_t kNamed = 8;
  out << "<p class=\"deck\">" << Text{counted(comparison.articles.size(), "article")} << " from "
      << Text{counted(comparison.outlets.size(), "outlet")};
  if (comparison.outlets.size() <= kNamed) {
    out << ": ";
    for (std::size_t i = 0; i < comparison.outlets.size(); ++i) {
      if (i > 0) out << ", ";
      out << Isolated{comparison.outlets[i].name};
    }
  }
  out << "</p>";
}

void full_texts(Markup& out, const Comparison& comparison) {
  if (comparison.reader.empty()) return;
  out << "<p class=\"note\">This file holds the full text of "
      << Text{counted(comparison.reader.size(), "article")}
      << ". To share it, make it again with <code>--passages-only</code>.</p>";
}

void choice(Markup& out, Shown voice) {
  const Look& l = look(voice);
  out << "<label class=\"pick " << l.css << "\" title=\"" << l.hint
      << "\"><input type=\"radio\" name=\"voice\" id=\"only-" << l.css
      << "\"><b aria-hidden=\"true\">" << l.letter << "</b><span>" << l.name << "</span></label>";
}

}  // namespace

void head(Markup& out, const Comparison& comparison) {
  out << "<header class=\"mast\"><p class=\"kicker\">slantwise</p><h1>Coverage compared</h1>";
  outlets(out, comparison);
  full_texts(out, comparison);
  out << "<nav aria-label=\"parts of this page\"><ul>";
  for (const Target& target : kTargets) {
    if (target.id.text == "#reader" && comparison.reader.empty()) continue;
    if (target.id.text == "#naming" && comparison.naming.empty()) continue;
    if (target.id.text == "#agency" && comparison.agency.empty()) continue;
    if (target.id.text == "#house-style" && comparison.house_style.empty()) continue;
    out << "<li><a href=\"" << target.id << "\">" << target.name << "</a></li>";
  }
  out << "</ul></nav></header>"
         "<form class=\"legend\" aria-label=\"whose words to show\"><fieldset>"
         "<legend>Whose words?</legend>"
         "<label class=\"pick all\"><input type=\"radio\" name=\"voice\" id=\"only-all\" checked>"
         "<span>all</span></label>";
  for (const Shown voice : kShown) choice(out, voice);
  if (!comparison.reader.empty()) {
    out << "<label class=\"pick cuts\"><input type=\"checkbox\" id=\"show-cut\" checked>"
           "<span><del>cut text</del></span></label>";
  }
  out << "</fieldset></form>";
}

}  // namespace slantwise::html
