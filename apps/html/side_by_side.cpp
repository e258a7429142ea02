// One story, outlet beside outlet, as a page.
#include "apps/html/page.h"
#include "apps/html/story_blocks.h"
#include "apps/story.h"
#include "models/story_sides.h"

namespace slantwise {
namespace {

using html::Isolated;
using html::Label;
using html::Literal;
using html::Markup;
using html::Say;

constexpr std::size_t kAll = ~std::size_t{0};

// What the blocks read of a comparison: who wrote what.
Comparison articles_of(const Corpus& corpus) {
  Comparison out;
  out.articles.resize(corpus.documents.size());
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const Article& article = corpus.documents[d].article;
    out.articles[d].id = article.id;
    out.articles[d].outlet = article.outlet;
    out.articles[d].date = article.date;
  }
  return out;
}

void heading(Markup& out, Literal id, Literal name) {
  out << "<section id=\"" << id << "\"><h2>" << Say{name} << "</h2>";
}

void top(Markup& out, const StoryView& view) {
  out << "<header class=\"mast\"><p class=\"kicker\">" << Say{"story.kicker"} << "</p><h1>"
      << Say{"title"} << "</h1><p class=\"lead\">" << Isolated{view.id} << ": "
      << Say{"story.counts",
             {{"articles", view.story.documents.size()},
              {"outlets", view.story.outlets.size()},
              {"families", view.story.families}}}
      << "</p></header>";
}

}  // namespace

std::string story_page(const StoryView& view, const Messages& messages) {
  const Comparison comparison = articles_of(view.corpus);
  const StorySides sides = story_sides(view.corpus, view.story, {kAll, kAll, kAll, kAll, kAll});
  const html::StoryBlock block{comparison, sides};
  Markup body(messages);
  top(body, view);
  body << "<main>";
  heading(body, "openings", "story.openings");
  story_openings(body, block);
  body << "</section>";
  heading(body, "shared", "story.shared");
  story_shared(body, block);
  body << "</section>";
  heading(body, "not-found", "story.not-found");
  story_not_found(body, block);
  body << "</section>";
  if (!sides.quotes.empty()) {
    heading(body, "quotations", "story.quotes");
    story_quotes(body, block);
    body << "</section>";
  }
  body << "</main><footer><p>" << Say{"footer"} << "</p></footer>";
  return html::page({.title = html::plain({"story.title"}, messages),
                     .styles = {"apps/web/base.css", "apps/web/report.css", "apps/web/stories.css"},
                     .scripts = {}},
                    body);
}

}  // namespace slantwise
