#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

void who(Markup& out, const Passage& passage) {
  const Look& l = look(shown(passage.voice, passage.confidence));
  out << "<span class=\"key " << l.css << "\">" << l.letter << "</span><span class=\"voice\">"
      << l.name << "</span>";
  if (passage.voice == Voice::insert) {
    if (!passage.signed_by.empty()) out << ", signed by " << Isolated{passage.signed_by};
    if (passage.inside == Voice::quote) out << ", inside quoted words";
    if (passage.inside == Voice::paraphrase) out << ", inside reported words";
    if (!passage.speaker.empty()) out << " of " << Isolated{passage.speaker};
  } else if (!passage.speaker.empty()) {
    out << ": " << Isolated{passage.speaker};
  } else if (passage.voice != Voice::narration) {
    out << ": <em>speaker unresolved</em>";
  }
}

void source(Markup& out, const Comparison& comparison, const Passage& passage) {
  const ArticleSummary& article = comparison.articles.at(passage.article);
  out << "<span class=\"outlet\">" << Isolated{article.outlet} << "</span> <span class=\"date\">"
      << Text{shown_date(article.date)} << "</span> <cite>"
      << Isolated{article.title.empty() ? article.id : article.title} << "</cite>";
}

void place(Markup& out, const Comparison& comparison, const Passage& passage) {
  const std::string& id = comparison.articles.at(passage.article).id;
  out << "<bdi>" << Text{id} << "</bdi>, "
      << Text{passage.source.field == Field::title ? "title, " : ""} << "bytes "
      << passage.source.span.begin << "–" << passage.source.span.end << ", "
      << Text{name(passage.zone)};
  if (!passage.rule.empty()) out << ", rule " << Text{passage.rule};
}

void one(Markup& out, const Comparison& comparison, std::size_t index) {
  const Passage& passage = comparison.passages[index];
  out << "<li class=\"passage " << look(shown(passage.voice, passage.confidence)).css
      << "\" id=\"p-" << index << "\"><p class=\"who\">";
  who(out, passage);
  out << "</p><blockquote dir=\"auto\"><bdi>" << Text{passage.left} << "</bdi> <mark>"
      << Text{passage.match} << "</mark> <bdi>" << Text{passage.right}
      << "</bdi></blockquote><p class=\"from\">";
  source(out, comparison, passage);
  out << "</p><p class=\"where\">";
  place(out, comparison, passage);
  out << "</p></li>";
}

}  // namespace

void passages(Markup& out, const Comparison& comparison) {
  if (comparison.passages.empty()) return;
  out << "<section id=\"passages\"><h2>All passages</h2><p class=\"lead\">The evidence behind the "
         "numbers: "
      << Text{counted(comparison.passages.size(), "passage")};
  if (comparison.passages_found > comparison.passages.size()) {
    out << ", a sample of " << Count{comparison.passages_found};
  }
  out << ". Bytes count from the start of the source.</p><details open><summary>Show them all"
         "</summary><ol class=\"passages\">";
  for (std::size_t i = 0; i < comparison.passages.size(); ++i) one(out, comparison, i);
  out << "</ol></details></section>";
}

}  // namespace slantwise::html
