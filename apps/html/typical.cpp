#include <algorithm>

#include <fmt/format.h>

#include "apps/distance_tables.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/shares.h"

namespace slantwise::html {
namespace {

void place(Markup& out, const Comparison& comparison, const RowDetail& row) {
  if (!comparison.by_article) {
    out << "<h3 class=\"outlet\">" << Isolated{row.label} << "</h3>";
    return;
  }
  const ArticleSummary& article = comparison.articles.at(row.index);
  out << "<h3><span class=\"outlet\">" << Isolated{article.outlet}
      << "</span> <span class=\"date\">" << Date{article.date} << "</span></h3><p class=\"title\">"
      << Isolated{row.label} << "</p>";
}

double heaviest(const std::vector<TypicalWord>& words) {
  double top = 0;
  for (const TypicalWord& word : words) {
    if (word.style.empty()) top = std::max(top, word.weight);
  }
  return top;
}

void word_row(Markup& out, const TypicalWord& word, double top) {
  const double share = top > 0 ? 100 * word.weight / top : 0;
  out << "<tr><th scope=\"row\">" << Isolated{word.word}
      << "</th><td class=\"weight\"><svg width=\"100%\" height=\"10\" aria-hidden=\"true\"><rect "
         "class=\"weight-bar\" height=\"10\" width=\""
      << Text{coordinate(share)} << "%\"/></svg></td><td class=\"num\">" << Count{word.count}
      << "</td><td class=\"num faint\">" << Text{two_digits(word.weight)} << "</td></tr>";
}

// For many texts: without the weights, which would make the page slow.
void words_in_line(Markup& out, const RowDetail& row) {
  out << "<p>";
  bool first = true;
  for (const TypicalWord& word : row.typical) {
    if (!word.style.empty()) continue;
    if (!first) out << ", ";
    first = false;
    out << Isolated{word.word} << " <span class=\"sum\">" << Count{word.count} << "</span>";
  }
  out << "</p></div>";
}

void words_of(Markup& out, const Comparison& comparison, const RowDetail& row) {
  out << "<div class=\"tile\">";
  place(out, comparison, row);
  if (many(comparison.rows.size())) {
    words_in_line(out, row);
    return;
  }
  out << "<table class=\"mini\"><thead class=\"sr\"><tr><th scope=\"col\">word</th><th "
         "scope=\"col\">weight as a bar</th>"
         "<th scope=\"col\">times</th><th scope=\"col\">weight</th></tr></thead><tbody>";
  const double top = heaviest(row.typical);
  for (const TypicalWord& word : row.typical) {
    if (word.style.empty()) word_row(out, word, top);
  }
  out << "</tbody></table></div>";
}

void speaker_row(Markup& out, const SpeakerRow& row) {
  out << "<tr><th scope=\"row\">";
  if (row.speaker.empty()) {
    out << "<em>" << Text{row.category.empty() ? "unresolved" : row.category} << "</em>";
  } else {
    out << Isolated{row.speaker};
  }
  out << "</th><td class=\"num\">" << Count{row.quoted} << "</td><td class=\"num\">"
      << Count{row.reported} << "</td><td class=\"verbs\">"
      << Isolated{fmt::format("{}", fmt::join(row.verbs, ", "))} << "</td></tr>";
}

// "government 120 (80-92%), expert 14 (8-20%)": words, and the interval of the share.
void categories(Markup& out, const RowDetail& row) {
  if (row.categories.empty()) return;
  out << "<p class=\"note\">Kinds of speaker, in words: ";
  for (std::size_t i = 0; i < row.categories.size(); ++i) {
    const CategoryRow& one = row.categories[i];
    out << Text{i > 0 ? ", " : ""} << Text{one.category} << " " << Count{one.quoted + one.reported};
    if (const std::string range = share_range(one.share); !range.empty()) {
      out << " (" << Text{range} << ")";
    }
  }
  out << ".</p>";
}

// "neutral 12 (say, tell); heated 2 (slam)": verbs in own words.
void verb_classes(Markup& out, const RowDetail& row) {
  constexpr std::size_t kShown = 3;
  if (row.verbs.empty()) return;
  out << "<p class=\"note\">Verbs in own words: ";
  for (std::size_t i = 0; i < row.verbs.size(); ++i) {
    const VerbClassRow& one = row.verbs[i];
    out << Text{i > 0 ? "; " : ""} << Text{one.klass} << " " << Count{one.uses} << " (";
    for (std::size_t v = 0; v < std::min(kShown, one.verbs.size()); ++v) {
      out << Text{v > 0 ? ", " : ""} << Text{one.verbs[v].verb};
    }
    out << Text{one.verbs.size() > kShown ? ", …)" : ")"};
  }
  out << ".</p>";
}

// "scare quotes 2 (free, green); so-called 1 (so-called reform), in reported words of Roe".
void distancing(Markup& out, const RowDetail& row) {
  constexpr std::size_t kShown = 3;
  if (row.distancing.empty()) return;
  out << "<p class=\"note\">Held at a distance: ";
  for (std::size_t i = 0; i < row.distancing.size(); ++i) {
    const DistanceRow& one = row.distancing[i];
    out << Text{i > 0 ? "; " : ""} << Text{shown(one.kind)} << " " << Count{one.uses} << " (";
    for (std::size_t w = 0; w < std::min(kShown, one.words.size()); ++w) {
      out << Text{w > 0 ? ", " : ""} << "<q>" << Isolated{one.words[w]} << "</q>";
    }
    out << Text{one.words.size() > kShown ? ", …)" : ")"};
    if (one.own) continue;
    out << Text{" in reported words: "}
        << Isolated{one.speaker.empty() ? one.category : one.speaker};
  }
  out << ".</p>";
}

void speakers_of(Markup& out, const Comparison& comparison, const RowDetail& row) {
  out << "<div class=\"tile\">";
  place(out, comparison, row);
  if (row.speakers.empty()) {
    out << "<p class=\"note\">No quoted or reported words were found.</p>";
    distancing(out, row);
    out << "</div>";
    return;
  }
  out << "<table class=\"mini\"><thead><tr><th scope=\"col\">who speaks</th><th scope=\"col\" "
         "class=\"num\"><span class=\"key v-quoted\">Q</span>quoted</th><th scope=\"col\" "
         "class=\"num\"><span class=\"key v-reported\">R</span>reported</th><th scope=\"col\">verbs"
         "</th></tr></thead><tbody>";
  for (const SpeakerRow& speaker : row.speakers) speaker_row(out, speaker);
  out << "</tbody></table>";
  categories(out, row);
  verb_classes(out, row);
  distancing(out, row);
  out << "</div>";
}

}  // namespace

void typical(Markup& out, const Comparison& comparison) {
  out << "<section id=\"typical\"><h2>What each text talks about</h2><p class=\"lead\">The words "
         "that "
         "mark each text out from the others here (TF-IDF). A description of these texts, not a "
         "difference between outlets: other stories bring other words.</p>";
  fold(out, comparison.rows.size(), "texts");
  out << "<div class=\"tiles\" data-filter=\"outlets\">";
  for (const RowDetail& row : comparison.rows) {
    if (!row.typical.empty()) words_of(out, comparison, row);
  }
  out << "</div>";
  unfold(out, comparison.rows.size());
  out << "</section>";
}

void speakers(Markup& out, const Comparison& comparison) {
  out << "<section id=\"speakers\"><h2>Voices and speakers</h2><p class=\"lead\">Who is given "
         "words, how "
         "many, and the verbs that introduce them.</p>";
  fold(out, comparison.rows.size(), "texts");
  out << "<div class=\"tiles broad\" data-filter=\"outlets\">";
  for (const RowDetail& row : comparison.rows) speakers_of(out, comparison, row);
  out << "</div>";
  unfold(out, comparison.rows.size());
  out << "</section>";
}

}  // namespace slantwise::html
