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

constexpr std::string_view kNoMatch = "0 same-story matches";

// The comparison's own sentence where it has one: it also says what to do.
void no_match(Markup& out, const Comparison& comparison) {
  out << "<p class=\"banner none\"><strong>0 same-story matches.</strong> ";
  for (const std::string& sentence : comparison.cannot_tell) {
    const std::size_t colon = sentence.find(": ");
    if (!sentence.starts_with(kNoMatch) || colon == std::string::npos) continue;
    out << "<span class=\"sentence\">" << Text{sentence.substr(colon + 2)} << "</span></p>";
    return;
  }
  out << "No story here is known to be told by two outlets, so different words may come from "
         "different events.</p>";
}

void same_story(Markup& out, const Comparison& comparison) {
  if (comparison.outlets.size() < 2) return;
  const auto events = comparison.matched_events;
  if (events == 0) {
    no_match(out, comparison);
    return;
  }
  out << "<p class=\"banner\"><strong>"
      << Text{events == 1 ? "1 same story" : grouped(events) + " same stories"}
      << "</strong> told by two outlets or more.</p>";
}

std::vector<std::string> without_match(std::vector<std::string> sentences) {
  std::erase_if(sentences, [](const std::string& one) { return one.starts_with(kNoMatch); });
  return sentences;
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
  sentences(out, "They cannot tell", "cannot", without_match(comparison.cannot_tell));
  sentences(out, "Before you read on", "warnings", comparison.warnings);
  out << "</div>";
  out << "</section>";
}

}  // namespace slantwise::html
