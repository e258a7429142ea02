// One story, outlet beside outlet, as a page.
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/markup.h"
#include "apps/html/page.h"
#include "apps/story.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

using html::Count;
using html::Isolated;
using html::Literal;
using html::Markup;
using html::Text;

void table_start(Markup& out, Literal label) {
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" << label
      << "\"><table class=\"plain\"><caption class=\"sr\">" << label << "</caption><thead><tr>";
}

void head(Markup& out, Literal name) { out << "<th scope=\"col\">" << name << "</th>"; }

constexpr Literal kTableEnd = "</tbody></table></div>";

void openings(Markup& out, const StoryView& view) {
  out << "<section id=\"openings\"><h2>Headline against headline, lead against lead</h2>";
  table_start(out, "headlines and leads");
  head(out, "outlet");
  head(out, "headline");
  head(out, "lead");
  out << "</tr></thead><tbody>";
  for (const StoryOpening& one : view.story.openings) {
    const Article& article = view.corpus.documents[one.document].article;
    out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{article.outlet}
        << "</span> <span class=\"date\">" << html::Date{article.date} << "</span></th><td>"
        << Isolated{one.headline} << "</td><td>" << Isolated{one.lead} << "</td></tr>";
  }
  out << kTableEnd << "</section>";
}

void fact(Markup& out, const StoryView& view, const SharedFact& one) {
  constexpr std::size_t kWords = 8;
  out << "<h3>" << Text{html::counted(one.outlets, "outlet")} << ", "
      << Text{one.families == 1 ? "one text that they print"
                                : html::counted(one.families, "independent text")}
      << "</h3><p class=\"note\">in all of them: ";
  for (std::size_t w = 0; w < std::min(kWords, one.words.size()); ++w) {
    if (w > 0) out << ", ";
    out << "<b>" << Isolated{one.words[w]} << "</b>";
  }
  out << "</p>";
  table_start(out, "sentences that say the same");
  head(out, "outlet");
  head(out, "sentence");
  out << "</tr></thead><tbody>";
  for (const FactSentence& line : one.sentences) {
    const Document& document = view.corpus.documents[line.document];
    out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{document.article.outlet}
        << "</span></th><td><q dir=\"auto\">" << Text{slice(document.text, line.bytes)}
        << "</q></td></tr>";
  }
  out << kTableEnd;
}

void facts(Markup& out, const StoryView& view) {
  out << "<section id=\"shared\"><h2>What they share</h2><p class=\"lead\">"
      << Text{html::counted(view.story.shared.size(), "fact")}
      << " that sentences of two outlets or more tell. They are paired by the names, numbers and "
         "words that they have in common.</p>";
  for (const SharedFact& one : view.story.shared) fact(out, view, one);
  out << "</section>";
}

void missing(Markup& out, const StoryView& view) {
  const SideBySide& story = view.story;
  out << "<section id=\"not-found\"><h2>What is not found</h2><p class=\"lead\">Two independent "
         "texts of other outlets have it, and none of the articles supplied from this outlet. What "
         "else it wrote is not known here; there are many reasons to leave something out.</p>";
  if (story.missing.empty()) {
    out << "<p>Nothing.</p></section>";
    return;
  }
  table_start(out, "what is not found, by outlet");
  head(out, "item");
  for (const std::string& outlet : story.outlets) {
    out << "<th scope=\"col\">" << Isolated{outlet} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const OmissionRow& row : story.missing) {
    out << "<tr><th scope=\"row\">" << Isolated{row.item} << " <span class=\"faint\">"
        << Text{name(row.kind)} << "</span></th>";
    for (std::size_t o = 0; o < row.cells.size(); ++o) {
      const OmissionCell& cell = row.cells[o];
      if (cell.missing) {
        out << "<td>" << Text{not_found(cell, story.outlets[o])} << "</td>";
      } else {
        out << "<td>" << Count{cell.with} << " of " << Count{cell.articles} << "</td>";
      }
    }
    out << "</tr>";
  }
  out << kTableEnd << "</section>";
}

// One version of a quotation, or a report of it.
void version(Markup& out, const Article& article, std::string_view klass, std::string_view words) {
  out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{article.outlet}
      << "</span></th><td>" << Text{klass} << "</td><td><q dir=\"auto\">" << Text{words}
      << "</q></td></tr>";
}

void quote(Markup& out, const StoryView& view, const QuoteVariants& one) {
  table_start(out, "one quotation, by outlet");
  head(out, "outlet");
  head(out, "how");
  head(out, "words");
  out << "</tr></thead><tbody>";
  for (std::size_t v = 0; v < one.quote.versions.size(); ++v) {
    const QuoteVersion& here = one.quote.versions[v];
    std::string how(name(one.classes[v].main));
    if (one.classes[v].unclear_speaker) how += "; the speaker differs or is unclear";
    version(out, view.corpus.documents[here.article].article, how, here.text);
  }
  for (const QuoteParaphrase& paraphrase : one.paraphrases) {
    const Document& document = view.corpus.documents[paraphrase.article];
    const auto& by = document.attributions[static_cast<std::size_t>(paraphrase.attribution)];
    version(out, document.article, name(QuoteClass::paraphrased), slice(document.text, by.content));
  }
  out << kTableEnd;
}

void quotes(Markup& out, const StoryView& view) {
  if (view.story.quotes.empty()) return;
  out << "<section id=\"quotations\"><h2>The same quotation</h2><p class=\"lead\">Against the "
         "longest version: the same words, cut, with marks of a cut, with an editor’s words, by "
         "another speaker, or reported in the outlet’s own words.</p>";
  for (const QuoteVariants& one : view.story.quotes) quote(out, view, one);
  out << "</section>";
}

}  // namespace

std::string story_page(const StoryView& view) {
  const SideBySide& story = view.story;
  const Messages english = Messages::built_in("en");
  Markup body(english);
  body << "<header class=\"mast\"><p class=\"kicker\">Same story</p><h1>Coverage compared</h1><p "
          "class=\"lead\">"
       << Isolated{view.id} << ": " << Text{html::counted(story.documents.size(), "article")}
       << " from " << Text{html::counted(story.outlets.size(), "outlet")} << ", "
       << Text{html::counted(story.families, "independent text")} << ".</p></header><main>";
  openings(body, view);
  facts(body, view);
  missing(body, view);
  quotes(body, view);
  body << "</main><footer><p>Made by slantwise. It states differences between texts; it labels no "
          "outlet.</p></footer>";
  return html::page({.title = "Coverage compared: one story",
                     .styles = {"apps/web/base.css", "apps/web/report.css"},
                     .scripts = {}},
                    body);
}

}  // namespace slantwise
