#include <algorithm>

#include "apps/html/page.h"
#include "apps/html/sections.h"
#include "apps/lesson/pages.h"

namespace slantwise::lesson {
namespace {

using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;

void intro(Markup& out, const Material& material) {
  std::vector<std::string> names;
  for (const OutletSummary& outlet : material.comparison.outlets) names.push_back(outlet.name);
  out << "<header class=\"mast\"><p class=\"kicker\">" << Say{"lesson.teacher"} << "</p><h1>"
      << Say{"lesson.index-title"} << "</h1><p class=\"deck\">"
      << Say{"lesson.index-deck",
             {{"articles", material.comparison.articles.size()},
              {"outlets", material.comparison.outlets.size()}}}
      << "</p><p class=\"note\">" << Text{material.messages.text({"text.list", {{"list", names}}})}
      << "</p>";
  if (material.blind()) out << "<p class=\"banner\">" << Say{"lesson.index-blind"} << "</p>";
  out << "</header>";
}

void link(Markup& out, const Exercise& exercise, Literal ending, Literal text) {
  out << "<li><a href=\"" << Text{exercise.name} << ending << "\">" << Say{text} << "</a></li>";
}

void card(Markup& out, const Exercise& exercise) {
  out << "<li class=\"made\"><h3>" << said(exercise, "title") << "</h3><p>"
      << said(exercise, "about") << "</p>";
  facts(out, exercise);
  out << "<ul class=\"files\">";
  link(out, exercise, ".html", "lesson.file-student");
  link(out, exercise, "-key.html", "lesson.file-key");
  link(out, exercise, "-class.html", "lesson.file-class");
  out << "</ul></li>";
}

void made(Markup& out, std::span<const Outcome> outcomes) {
  const auto number = static_cast<std::uint64_t>(std::ranges::count_if(
      outcomes, [](const Outcome& outcome) { return outcome.made() != nullptr; }));
  out << "<section id=\"made\"><h2>" << Say{"lesson.made", {{"n", number}}}
      << "</h2><ol class=\"exercises\">";
  for (const Outcome& outcome : outcomes) {
    if (outcome.made() != nullptr) card(out, *outcome.exercise);
  }
  out << "</ol></section>";
  if (number == outcomes.size()) return;
  out << "<section id=\"not-made\"><h2>" << Say{"lesson.not-made"} << "</h2><dl>";
  for (const Outcome& outcome : outcomes) {
    const auto* reason = std::get_if<NotMade>(&outcome.result);
    if (reason == nullptr) continue;
    out << "<dt>" << said(*outcome.exercise, "title") << "</dt><dd>" << reason->why << "</dd>";
  }
  out << "</dl></section>";
}

void how(Markup& out) {
  out << "<section id=\"how\"><h2>" << Say{"lesson.how"} << "</h2><ol>";
  for (const Literal step :
       {Literal("lesson.how-give"), Literal("lesson.how-work"), Literal("lesson.how-collect"),
        Literal("lesson.how-class"), Literal("lesson.how-paper")}) {
    out << "<li>" << Say{step} << "</li>";
  }
  out << "</ol></section>";
}

}  // namespace

std::string index_page(const Material& material, std::span<const Outcome> outcomes) {
  Markup body(material.messages);
  intro(body, material);
  body << "<main>";
  made(body, outcomes);
  how(body);
  html::tell(body, material.comparison);
  body << "<section id=\"again\"><h2>" << Say{"lesson.same-again"} << "</h2><p class=\"lead\">"
       << Say{"lesson.same-again-how",
              {{"seed", MessageValue(std::to_string(material.seed))},
               {"version", MessageValue(material.comparison.run.version)}}}
       << "</p>";
  html::run_record(body, material.comparison);
  body << "</section></main>";
  const std::string title = html::plain({"lesson.index-title"}, material.messages);
  return html::page({.title = title,
                     .styles = {"apps/web/base.css", "apps/web/report.css", "apps/web/lesson.css"},
                     .scripts = {}},
                    body);
}

}  // namespace slantwise::lesson
