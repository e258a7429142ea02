// List one version's facts, find which versions have which, and argue why one may not have it.
#include <algorithm>
#include <map>

#include "apps/lesson/extracts.h"
#include "apps/lesson/story_plan.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Markup;
using html::Say;
using html::Text;
using lesson::Draws;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::PlannedFact;

constexpr std::size_t kFewest = 5, kMost = 8, kOfOneKind = 3;

struct Lesson {
  const Material& material;
  lesson::StoryPlan plan;

  const Document& document(std::size_t at) const {
    return material.corpus.documents[plan.texts[at]];
  }
};

// A version in full, without what is cut.
void version(Markup& out, const Lesson& lesson, std::size_t at) {
  const Document& document = lesson.document(at);
  out << "<section class=\"version\"><h3>"
      << Say{"lesson.whats_missing.version", {{"n", std::uint64_t{at + 1}}}} << " · ";
  put_source(out, lesson.material, lesson.plan.texts[at]);
  out << "</h3><div class=\"extract\" dir=\"auto\">";
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.zone == Zone::caption || paragraph.zone == Zone::boilerplate) continue;
    const std::string text =
        lesson.material.masker.text(lesson::without_cuts(document, paragraph.span));
    if (paragraph.zone == Zone::headline || paragraph.subhead) {
      out << "<p><b>" << Text{text} << "</b></p>";
    } else {
      out << "<p>" << Text{text} << "</p>";
    }
  }
  out << "</div></section>";
}

Markup versions(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  out << "<p>"
      << Say{"lesson.whats_missing.material", {{"n", std::uint64_t{lesson.plan.texts.size()}}}}
      << "</p>";
  for (std::size_t at = 0; at < lesson.plan.texts.size(); ++at) version(out, lesson, at);
  return out;
}

std::string kind_of(const PlannedFact& fact) {
  return fact.row->kind == "place" ? "name" : fact.row->kind;
}

// Of every kind some, in a drawn order; then by kind, as a reader looks for them.
std::vector<PlannedFact> choose(std::vector<PlannedFact> left, Draws& draws) {
  draws.shuffle(left);
  std::vector<PlannedFact> out;
  std::map<std::string, std::size_t> kinds;
  for (const std::size_t most : {kOfOneKind, kMost}) {
    std::erase_if(left, [&](const PlannedFact& fact) {
      if (out.size() == kMost || kinds[kind_of(fact)] == most) return false;
      ++kinds[kind_of(fact)];
      out.push_back(fact);
      return true;
    });
  }
  std::ranges::stable_sort(out, {}, kind_of);
  return out;
}

// Where each version has it; of quotations that it has it.
Markup because(const Lesson& lesson, const PlannedFact& fact) {
  Markup out(lesson.material.messages);
  for (std::size_t at = 0; at < lesson.plan.texts.size(); ++at) {
    const Document& document = lesson.document(at);
    if (at > 0) out << "<br>";
    out << Say{"lesson.whats_missing.version", {{"n", std::uint64_t{at + 1}}}} << ": ";
    if (!fact.has[at]) {
      out << Say{"lesson.whats_missing.not_found"};
      continue;
    }
    const auto place = lesson::place_of(lesson.material.corpus, document, *fact.row);
    if (!place) {
      out << Say{"lesson.whats_missing.found"};
      continue;
    }
    const std::string text =
        lesson::without_cuts(document, lesson::whole_sentences(document, *place));
    out << "<q>" << Text{lesson.material.masker.text(text)} << "</q>";
  }
  return out;
}

Item fact_item(const Lesson& lesson, const PlannedFact& fact, std::size_t number) {
  Markup prompt(lesson.material.messages);
  prompt << "<p class=\"fact\"><b>" << Isolated{fact.row->item} << "</b></p>";
  Item out{.id = std::to_string(number),
           .control = lesson::Control::several,
           .prompt = std::move(prompt),
           .question = {"lesson.whats_missing.which", {{"kind", Choice{kind_of(fact)}}}},
           .because = because(lesson, fact)};
  for (std::size_t at = 0; at < lesson.plan.texts.size(); ++at) {
    const std::string value = "v" + std::to_string(at + 1);
    out.offers.push_back(
        {value, Message{"lesson.whats_missing.version", {{"n", std::uint64_t{at + 1}}}}});
    if (fact.has[at]) out.right.push_back(value);
  }
  return out;
}

Item writing(const Lesson& lesson, const char* id, Message question) {
  return {.id = id,
          .control = lesson::Control::text,
          .prompt = Markup(lesson.material.messages),
          .question = std::move(question)};
}

// What the versions share, as the comparison found it.
Markup in_common(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  for (const StoryFact& fact : lesson.plan.story->shared) {
    Markup lines(lesson.material.messages);
    std::size_t shown = 0;
    for (const StorySentence& line : fact.sentences) {
      const auto at = std::ranges::find(lesson.plan.texts, line.article);
      if (at == lesson.plan.texts.end()) continue;
      ++shown;
      lines << "<li>"
            << Say{"lesson.whats_missing.version",
                   {{"n", static_cast<std::uint64_t>(at - lesson.plan.texts.begin() + 1)}}}
            << ": <q>" << Text{lesson.material.masker.text(line.text)} << "</q></li>";
    }
    if (shown > 1) out << "<ul>" << lines << "</ul>";
  }
  if (out.empty()) return out;
  Markup all(lesson.material.messages);
  all << "<p>" << Say{"lesson.whats_missing.common"} << "</p>" << out;
  return all;
}

void cell(Markup& out, const StoryCell& one) {
  if (one.missing) {
    out << "<td>" << Say{"lesson.whats_missing.in_none", {{"n", std::uint64_t{one.articles}}}}
        << "</td>";
  } else {
    out << "<td>"
        << Say{"story.in-articles",
               {{"n", std::uint64_t{one.with}}, {"articles", std::uint64_t{one.articles}}}}
        << "</td>";
  }
}

// The comparison's own matrix, of all articles of this story.
Markup matrix(const Lesson& lesson) {
  const StorySides& story = *lesson.plan.story;
  Markup out(lesson.material.messages);
  out << "<h3>" << Say{"lesson.whats_missing.matrix"} << "</h3><p class=\"note\">"
      << Say{"lesson.whats_missing.matrix_note"}
      << "</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << html::Label{"lesson.whats_missing.matrix"}
      << "\"><table class=\"plain\"><thead><tr><th scope=\"col\">" << Say{"story.item-head"}
      << "</th>";
  for (const std::string& outlet : story.outlets) {
    out << "<th scope=\"col\">" << Isolated{lesson.material.masker.outlet(outlet)} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const StoryMissing& row : story.missing) {
    out << "<tr><th scope=\"row\">" << Isolated{row.item} << " <small>"
        << Say{"story.item", {{"kind", Choice{row.kind}}}} << "</small></th>";
    for (const StoryCell& one : row.cells) cell(out, one);
    out << "</tr>";
  }
  out << "</tbody></table></div>";
  return out;
}

std::variant<Made, NotMade> make(const Material& material) {
  if (material.comparison.stories.stories.empty()) {
    return NotMade{{"lesson.whats_missing.no_story"}};
  }
  Lesson one{material, lesson::plan_story(material)};
  Draws draws(material.seed, 7);
  const std::vector<PlannedFact> facts = choose(one.plan.facts, draws);
  if (facts.size() < kFewest) return NotMade{{"lesson.whats_missing.few"}};
  Made made{versions(one), {}, in_common(one), matrix(one)};
  made.items.push_back(writing(one, "facts", {"lesson.whats_missing.list"}));
  for (std::size_t at = 0; at < facts.size(); ++at) {
    made.items.push_back(fact_item(one, facts[at], at + 1));
  }
  made.items.push_back(writing(one, "why", {"lesson.whats_missing.why"}));
  made.tool_error = Message{"lesson.whats_missing.error"};
  return made;
}

}  // namespace

extern constinit const lesson::Exercise whats_missing{
    .name = "whats-missing", .number = 7, .minutes = 30, .needs = Tier::describe, .make = make};

}  // namespace slantwise::exercises
