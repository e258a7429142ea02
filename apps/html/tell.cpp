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
    {"tell.read", Tier::read, Tier::read},
    {"tell.describe", Tier::describe, Tier::describe},
    {"tell.contrast", Tier::contrast, Tier::contrast},
    {"tell.solid", Tier::estimate, Tier::model},
};

bool here(const Step& step, Tier tier) { return step.first <= tier && tier <= step.last; }

void scale(Markup& out, Tier tier) {
  for (const Step& step : kSteps) {
    if (here(step, tier)) out << "<p class=\"answer\">" << Say{step.name} << "</p>";
  }
  out << "<ol class=\"scale\" aria-label=\"" << Label{"tell.scale"} << "\">";
  for (const Step& step : kSteps) {
    out << (here(step, tier) ? Literal("<li class=\"here\" aria-current=\"step\">")
                             : Literal("<li>"))
        << Say{step.name} << "</li>";
  }
  out << "</ol>";
}

void sentences(Markup& out, const Say& heading, Literal css, const std::vector<Message>& list) {
  if (list.empty()) return;
  out << "<div class=\"" << css << "\"><h3>" << heading << "</h3><ul>";
  for (const Message& sentence : list) out << "<li>" << sentence << "</li>";
  out << "</ul></div>";
}

void same_story(Markup& out, const Comparison& comparison) {
  if (comparison.outlets.size() < 2) return;
  if (comparison.matched_events == 0) {
    out << "<p class=\"banner none\">" << Say{"tell.no-match"} << "</p>";
    return;
  }
  out << "<p class=\"banner\">" << Say{"tell.same-story", {{"n", comparison.matched_events}}}
      << "</p>";
}

// The banner says it already.
std::vector<Message> without_match(std::vector<Message> sentences) {
  std::erase_if(sentences, [](const Message& one) { return one.id == "cannot.no-match"; });
  return sentences;
}

}  // namespace

void tell(Markup& out, const Comparison& comparison) {
  out << "<section id=\"tell\" class=\"tell\"><h2>" << Say{"tell.heading"} << "</h2>";
  scale(out, comparison.tier);
  same_story(out, comparison);
  out << "<div class=\"two\">";
  sentences(out, Say{"tell.can"}, "can", comparison.can_tell);
  sentences(out, Say{"tell.cannot"}, "cannot", without_match(comparison.cannot_tell));
  sentences(out, Say{"tell.before"}, "warnings", comparison.warnings);
  out << "</div></section>";
}

}  // namespace slantwise::html
