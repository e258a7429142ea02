#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

struct Step {
  Literal name;
  Tier first, last;
};

constexpr Step kSteps[] = {
    {"just these texts", Tier::read, Tier::read},
    {"a hint", Tier::describe, Tier::describe},
    {"a pattern", Tier::contrast, Tier::contrast},
    {"solid", Tier::estimate, Tier::model},
};

void scale(Markup& out, Tier tier) {
  out << "<ol class=\"scale\" aria-label=\"how much these texts can tell\">";
  for (const Step& step : kSteps) {
    const bool here = step.first <= tier && tier <= step.last;
    if (here) {
      out << "<li class=\"here\" aria-current=\"step\">" << step.name << "</li>";
    } else {
      out << "<li>" << step.name << "</li>";
    }
  }
  out << "</ol>";
}

void sentences(Markup& out, Literal heading, Literal css, const std::vector<std::string>& list) {
  if (list.empty()) return;
  out << "<div class=\"" << css << "\"><h3>" << heading << "</h3><ul>";
  for (const std::string& sentence : list) out << "<li>" << Isolated{sentence} << "</li>";
  out << "</ul></div>";
}

void same_story(Markup& out, const Comparison& comparison) {
  if (comparison.outlets.size() < 2) return;
  const auto events = comparison.matched_events;
  if (events > 0) {
    out << "<p class=\"banner\"><strong>"
        << Text{events == 1 ? "1 same story" : grouped(events) + " same stories"}
        << "</strong> told by two outlets or more.</p>";
    return;
  }
  out << "<p class=\"banner none\"><strong>0 same-story matches.</strong> No story here is known "
         "to "
         "be told by two outlets, so the differences below may come from what happened as much as "
         "from how it was told.</p>";
}

}  // namespace

void tell(Markup& out, const Comparison& comparison) {
  out << "<section id=\"tell\" class=\"tell\"><h2>How much can these texts tell?</h2>"
         "<p class=\"answer\">"
      << Text{answer(comparison.tier)} << "</p>";
  scale(out, comparison.tier);
  same_story(out, comparison);
  out << "<div class=\"two\">";
  sentences(out, "They can tell", "can", comparison.can_tell);
  sentences(out, "They cannot tell", "cannot", comparison.cannot_tell);
  out << "</div>";
  sentences(out, "Before you read on", "warnings", comparison.warnings);
  out << "</section>";
}

}  // namespace slantwise::html
