// "Coverage compared": one self-contained page that reads and prints without its script.
#include "apps/html/page.h"
#include "apps/html/sections.h"
#include "apps/report.h"

namespace slantwise::reports {
namespace {

using Section = void (*)(html::Markup&, const Comparison&);

constexpr Section kSections[] = {
    html::tell,     html::card,  html::common,    html::naming,   html::terms,  html::contrasts,
    html::reader,   html::words, html::speakers,  html::agency,   html::copies, html::stories,
    html::timeline, html::sure,  html::downloads, html::passages,
};

// So large that a browser shall leave out what is off the screen (base.css).
bool is_large(const Comparison& comparison) {
  return comparison.passages.size() > 1000 || comparison.outlets.size() > 60;
}

std::string render(const Comparison& comparison, const Messages& messages) {
  html::Markup body(messages);
  html::head(body, comparison);
  body << (is_large(comparison) ? html::Literal("<main class=\"large\">")
                                : html::Literal("<main>"));
  for (const Section section : kSections) section(body, comparison);
  body << "</main><dialog id=\"panel\" aria-labelledby=\"panel-title\"></dialog>"
          "<p id=\"says\" role=\"status\" hidden></p>"
          "<footer><p>"
       << html::Say{"footer"} << "</p></footer>";
  html::script_words(body, comparison);
  return html::page(html::comparison_parts(html::plain({"title"}, messages)), body);
}

}  // namespace

extern constinit const Report html{
    .name = "html",
    .summary = "one self-contained page for a browser: tables, charts, texts side by side",
    .extension = ".html",
    .render = render,
};

}  // namespace slantwise::reports

slantwise::html::PageParts slantwise::html::comparison_parts(std::string_view title) {
  return {.title = title,
          .styles = {"apps/web/base.css", "apps/web/report.css", "apps/web/words.css",
                     "apps/web/stories.css"},
          .scripts = {"apps/web/page.js", "apps/web/panel.js", "apps/web/search.js",
                      "apps/web/decisions.js", "apps/web/overrule.js", "apps/web/narrow.js",
                      "apps/web/lists.js", "apps/web/downloads.js"}};
}
