#include <algorithm>

#include <fmt/format.h>

#include "apps/distance_tables.h"
#include "apps/html/format.h"
#include "apps/html/largest.h"
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
  out << "<table class=\"mini\"><thead class=\"sr\"><tr>";
  for (const Literal head : {Literal("typical.word"), Literal("typical.bar"),
                             Literal("typical.times"), Literal("typical.weight")}) {
    out << "<th scope=\"col\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>";
  const double top = heaviest(row.typical);
  for (const TypicalWord& word : row.typical) {
    if (word.style.empty()) word_row(out, word, top);
  }
  out << "</tbody></table></div>";
}

// A kind of speaker in words; what is not listed in the catalog stands as it is.
void kind(Markup& out, const std::string& category) {
  out << Say{"speakers.category", {{"category", Choice{category}}}};
}

void speaker_row(Markup& out, const SpeakerRow& row) {
  out << "<tr><th scope=\"row\">";
  if (row.speaker.empty()) {
    out << "<em>";
    if (row.category.empty()) {
      out << Say{"speakers.unresolved"};
    } else {
      kind(out, row.category);
    }
    out << "</em>";
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
  out << "<p class=\"note\">" << Say{"speakers.kinds"} << " ";
  for (std::size_t i = 0; i < row.categories.size(); ++i) {
    const CategoryRow& one = row.categories[i];
    if (i > 0) out << Say{"list.comma"};
    kind(out, one.category);
    out << " " << Count{one.quoted + one.reported};
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
  out << "<p class=\"note\">" << Say{"speakers.verbs-own"} << " ";
  for (std::size_t i = 0; i < row.verbs.size(); ++i) {
    const VerbClassRow& one = row.verbs[i];
    if (i > 0) out << Say{"list.semicolon"};
    out << Say{"speakers.verb-class", {{"class", Choice{std::string(one.klass)}}}} << " "
        << Count{one.uses} << " (";
    for (std::size_t v = 0; v < std::min(kShown, one.verbs.size()); ++v) {
      if (v > 0) out << Say{"list.comma"};
      out << Isolated{one.verbs[v].verb};
    }
    if (one.verbs.size() > kShown) out << Say{"list.comma"} << "…";
    out << ")";
  }
  out << ".</p>";
}

// "scare quotes 2 (free, green)", "so-called 1 (so-called reform) in reported words of Roe".
void distance_row(Markup& out, const DistanceRow& one) {
  constexpr std::size_t kShown = 3;
  out << Say{"speakers.distance-kind", {{"kind", Choice{std::string(name(one.kind))}}}} << " "
      << Count{one.uses} << " (";
  for (std::size_t w = 0; w < std::min(kShown, one.words.size()); ++w) {
    if (w > 0) out << Say{"list.comma"};
    out << "<q>" << Isolated{one.words[w]} << "</q>";
  }
  if (one.words.size() > kShown) out << Say{"list.comma"} << "…";
  out << ")";
  if (one.own) return;
  out << " " << Say{"speakers.in-reported"} << " ";
  if (one.speaker.empty()) {
    kind(out, one.category);
  } else {
    out << Isolated{one.speaker};
  }
}

// Of an outlet with many texts hundreds of sources hold something at a distance: the page names
// the first of each kind.
void distancing(Markup& out, const Comparison& comparison, const RowDetail& row) {
  constexpr std::size_t kMostSources = 3;
  if (row.distancing.empty()) return;
  out << "<p class=\"note\">" << Say{"speakers.distance"} << " ";
  std::size_t sources = 0, left = 0;
  for (std::size_t i = 0; i < row.distancing.size(); ++i) {
    const DistanceRow& one = row.distancing[i];
    if (i > 0 && row.distancing[i - 1].kind != one.kind) sources = 0;
    if (!one.own && ++sources > kMostSources && !comparison.by_article) {
      ++left;
      continue;
    }
    if (i > 0) out << Say{"list.semicolon"};
    distance_row(out, one);
  }
  if (left > 0) out << Say{"list.semicolon"} << Say{"speakers.more", {{"n", left}}};
  out << ".</p>";
}

void speakers_of(Markup& out, const Comparison& comparison, const RowDetail& row) {
  out << "<div class=\"tile\">";
  place(out, comparison, row);
  if (row.speakers.empty()) {
    out << "<p class=\"note\">" << Say{"speakers.none"} << "</p>";
    distancing(out, comparison, row);
    out << "</div>";
    return;
  }
  out << "<table class=\"mini\"><thead><tr><th scope=\"col\">" << Say{"speakers.who"} << "</th>";
  for (const Shown voice : {Shown::quoted, Shown::reported}) {
    out << "<th scope=\"col\" class=\"num\"><span class=\"key " << look(voice).css << "\">"
        << Say{look(voice).letter} << "</span>" << Say{look(voice).name} << "</th>";
  }
  out << "<th scope=\"col\">" << Say{"speakers.verbs"} << "</th></tr></thead><tbody>";
  for (const SpeakerRow& speaker : row.speakers) speaker_row(out, speaker);
  out << "</tbody></table>";
  categories(out, row);
  verb_classes(out, row);
  distancing(out, comparison, row);
  out << "</div>";
}

}  // namespace

void typical(Markup& out, const Comparison& comparison) {
  const auto any = [](const RowDetail& row) { return !row.typical.empty(); };
  if (std::ranges::none_of(comparison.rows, any)) return;
  const auto shown = shown_rows(comparison);
  // Where nothing can be tested the description is all there is.
  const bool open = comparison.words.voices.empty() && !many(shown_count(shown));
  out << "<details class=\"fold\" id=\"typical\"" << (open ? Literal(" open") : Literal(""))
      << "><summary>" << Say{"typical.heading"} << "</summary><p class=\"lead\">"
      << Say{"typical.lead"} << "</p><div class=\"tiles\" data-filter=\"outlets\">";
  for (const RowDetail& row : comparison.rows) {
    if (shown.at(row.index) && any(row)) words_of(out, comparison, row);
  }
  out << "</div>";
  rows_left(out, shown);
  out << "</details>";
}

void speakers(Markup& out, const Comparison& comparison) {
  out << "<section id=\"speakers\"><h2>" << Say{"speakers.heading"} << "</h2><p class=\"lead\">"
      << Say{"speakers.lead"} << "</p>";
  const auto shown = shown_rows(comparison);
  fold(out, shown_count(shown), "fold.texts");
  out << "<div class=\"tiles broad\" data-filter=\"outlets\">";
  for (const RowDetail& row : comparison.rows) {
    if (shown.at(row.index)) speakers_of(out, comparison, row);
  }
  out << "</div>";
  rows_left(out, shown);
  unfold(out, shown_count(shown));
  out << "</section>";
}

}  // namespace slantwise::html
