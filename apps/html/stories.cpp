// The stories that several outlets tell, side by side.
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/html/story_blocks.h"

namespace slantwise::html {
namespace {

// "ferry, pier, storm"; without such words its id.
void title(Markup& out, const Event& event) {
  if (event.words.empty()) {
    out << Isolated{event.id};
  } else {
    out << Say{"text.list", {{"list", event.words}}};
  }
}

void dates(Markup& out, const Event& event) {
  out << " <span class=\"date\">" << Date{event.first_date};
  if (event.last_date != event.first_date) out << " – " << Date{event.last_date};
  out << "</span>";
}

void story(Markup& out, const Comparison& comparison, std::size_t number) {
  const StorySides& sides = comparison.stories.stories[number];
  const Event& event = comparison.events.at(sides.event);
  const StoryBlock block{comparison, sides};
  out << (comparison.stories.stories.size() == 1 ? Literal("<details class=\"story\" open>")
                                                 : Literal("<details class=\"story\">"))
      << "<summary><b class=\"story-no\">" << number + 1 << "</b> <span class=\"story-title\">";
  title(out, event);
  out << "</span>";
  dates(out, event);
  out << " <span class=\"faint\">"
      << Say{"story.counts",
             {{"articles", event.articles.size()},
              {"outlets", event.outlets.size()},
              {"families", event.families}}}
      << "</span></summary>";
  if (sides.left_out > 0) {
    out << "<p class=\"note\">" << Say{"story.left-out", {{"n", sides.left_out}}} << "</p>";
  }
  out << "<h3 id=\"story-" << number + 1 << "\">" << Say{"story.openings"} << "</h3>";
  story_openings(out, block);
  out << "<h3>" << Say{"story.shared"} << "</h3>";
  story_shared(out, block);
  out << "<h3>" << Say{"story.not-found"} << "</h3>";
  story_not_found(out, block);
  if (!sides.quotes.empty()) {
    out << "<h3>" << Say{"story.quotes"} << "</h3>";
    story_quotes(out, block);
  }
  out << "</details>";
}

}  // namespace

void stories(Markup& out, const Comparison& comparison) {
  const ComparedStories& all = comparison.stories;
  if (all.stories.empty()) return;
  out << "<section id=\"stories\"><h2>" << Say{"stories.heading"} << "</h2><p class=\"lead\">"
      << Say{"stories.lead", {{"n", all.found}}} << "</p>";
  for (std::size_t i = 0; i < all.stories.size(); ++i) story(out, comparison, i);
  if (all.found > all.stories.size()) {
    out << "<p class=\"note\">"
        << Say{"stories.first", {{"n", all.stories.size()}, {"found", all.found}}} << "</p>";
  }
  out << "</section>";
}

}  // namespace slantwise::html
