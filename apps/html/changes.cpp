// What was changed in copies: the end of the section on copies.
#include <algorithm>

#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/html/story_blocks.h"

namespace slantwise::html {
namespace {

using Kind = CopyChange::Kind;

// The word that messages choose by: of a voice its name without blanks.
std::string label_of(const CopyEdit& edit) {
  if (edit.kind == Kind::voice) {
    std::string word = edit.voice;
    std::erase(word, ' ');
    return word;
  }
  if (edit.kind == Kind::replaced) return std::string(name(edit.what));
  return std::string(name(edit.kind));
}

void label(Markup& out, const CopyEdit& edit, bool known) {
  out << "<span class=\"edit\">"
      << Say{known ? Literal("edit.label") : Literal("edit.differs"),
             {{"kind", Choice{label_of(edit)}}}}
      << "</span>";
}

void words(Markup& out, std::string_view text, Literal begin, Literal end) {
  if (text.empty()) {
    out << "<span class=\"faint\">" << Say{"edit.nothing"} << "</span>";
  } else {
    out << begin << Brief{text} << end;
  }
}

// Moved words and words in another voice stand in both.
void edit_row(Markup& out, const ComparedCopy& copy, const CopyEdit& edit, std::string_view id) {
  const bool changed = copy.known && edit.kind != Kind::voice && edit.kind != Kind::moved;
  const Literal open = "<span dir=\"auto\">", close = "</span>";
  out << "<tr id=\"" << Text{id} << "\"><th scope=\"row\">";
  label(out, edit, copy.known);
  out << "</th><td data-label=\"" << Label{"edit.was"} << "\">";
  words(out, edit.was, changed ? Literal("<del dir=\"auto\">") : open,
        changed ? Literal("</del>") : close);
  out << "</td><td data-label=\"" << Label{"edit.now"} << "\">";
  words(out, edit.now, changed ? Literal("<ins dir=\"auto\">") : open,
        changed ? Literal("</ins>") : close);
  out << "</td></tr>";
}

std::string edit_id(std::size_t copy, std::size_t edit) {
  return "edit-" + std::to_string(copy + 1) + "-" + std::to_string(edit + 1);
}

void reasons(Markup& out, const ComparedCopy& copy) {
  out << "<p class=\"note\">"
      << Say{copy.known ? Literal("copy.why") : Literal("copy.why-unknown"), {{"why", copy.why}}};
  if (!copy.but.empty()) out << " " << Say{"copy.but", {{"but", copy.but}}};
  out << " "
      << Say{"copy.same",
             {{"same", std::uint64_t{copy.same_words}},
              {"source", std::uint64_t{copy.source_words}},
              {"copy", std::uint64_t{copy.copy_words}}}}
      << "</p>";
}

Markup article(const Markup& like, const Comparison& comparison, std::uint32_t at) {
  Markup out(like.messages());
  story_article(out, comparison, at);
  return out;
}

void edits(Markup& out, const Comparison& comparison, std::size_t number) {
  const ComparedCopy& copy = comparison.copies.copies[number];
  if (copy.edits.empty()) {
    out << "<p>" << Say{"copy.unchanged"} << "</p>";
    return;
  }
  out << "<div class=\"scroll made-by\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"copy.table"} << "\"><table class=\"plain sides edits\"><caption class=\"sr\">"
      << Say{"copy.table"} << "</caption><thead><tr><th scope=\"col\">" << Say{"edit.kind"}
      << "</th><th scope=\"col\">" << article(out, comparison, copy.source)
      << "</th><th scope=\"col\">" << article(out, comparison, copy.copy)
      << "</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < copy.edits.size(); ++i) {
    edit_row(out, copy, copy.edits[i], edit_id(number, i));
  }
  out << "</tbody></table></div>";
  if (copy.edits_found > copy.edits.size()) {
    out << "<p class=\"note\">"
        << Say{"changes.more", {{"n", copy.edits.size()}, {"found", copy.edits_found}}} << "</p>";
  }
}

void one_copy(Markup& out, const Comparison& comparison, std::size_t number) {
  const ComparedCopy& copy = comparison.copies.copies[number];
  const ArticleSummary &source = comparison.articles.at(copy.source),
                       &text = comparison.articles.at(copy.copy);
  out << "<details class=\"story\"><summary>"
      << Say{copy.known ? Literal("copy.of") : Literal("copy.unknown"),
             {{"outlet", text.outlet}, {"source", source.outlet}}}
      << " <span class=\"story-title\">" << Isolated{text.title.empty() ? text.id : text.title}
      << "</span> <span class=\"date\">" << Date{text.date} << "</span> <span class=\"faint\">"
      << Say{"copy.counts",
             {{"changes", copy.edits_found},
              {"shared", std::to_string(static_cast<int>(100 * copy.shared + .5))}}}
      << "</span></summary>";
  reasons(out, copy);
  edits(out, comparison, number);
  out << "</details>";
}

void side(Markup& out, const std::string& words) {
  if (words.empty()) {
    out << "<em>" << Say{"substitution.any"} << "</em>";
  } else {
    out << Isolated{words};
  }
}

void count(Markup& out, StoryCount count) {
  if (count.uses == 0) {
    out << "<span class=\"zero\">0</span>";
  } else {
    out << Say{"substitution.count", {{"uses", count.uses}, {"stories", count.stories}}};
  }
}

// Links to the changes that are shown below.
void places(Markup& out, const ComparedSubstitution& one) {
  constexpr std::size_t kMost = 6;
  for (std::size_t i = 0; i < std::min(kMost, one.places.size()); ++i) {
    const auto [copy, edit] = one.places[i];
    out << " <a class=\"place\" href=\"#" << Text{edit_id(copy, edit)} << "\" title=\""
        << Label{"substitution.place"} << "\">" << i + 1 << "</a>";
  }
}

// The sign test of five stories or fewer cannot come out sure.
void how_sure(Markup& out, const ComparedSubstitution& one) {
  constexpr std::size_t kFewest = 6;
  if (one.replaced.stories + one.reverse.stories < kFewest) {
    out << "<span class=\"faint\">" << Say{"substitution.too-few"} << "</span>";
  } else {
    out << "q " << Text{small_share(one.q)};
  }
}

void substitution(Markup& out, const ComparedSubstitution& one) {
  out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{one.outlet}
      << "</span> <span class=\"faint\">"
      << Say{"edit.label", {{"kind", Choice{std::string(name(one.what))}}}}
      << "</span></th><td data-label=\"" << Label{"substitution.was"} << "\"><del>";
  side(out, one.was);
  out << "</del></td><td data-label=\"" << Label{"substitution.now"} << "\"><ins>";
  side(out, one.now);
  out << "</ins></td><td data-label=\"" << Label{"substitution.times"} << "\">";
  count(out, one.replaced);
  places(out, one);
  out << "</td><td data-label=\"" << Label{"substitution.reverse"} << "\">";
  count(out, one.reverse);
  out << "</td><td data-label=\"" << Label{"substitution.kept"} << "\">";
  count(out, one.kept);
  out << "</td><td class=\"num\" data-label=\"" << Label{"substitution.sure"} << "\">";
  how_sure(out, one);
  out << "</td></tr>";
}

using Rows = std::vector<const ComparedSubstitution*>;

void table(Markup& out, const Rows& rows) {
  out << "<div class=\"scroll made-by\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"substitution.heading"} << "\"><table class=\"plain\"><caption class=\"sr\">"
      << Say{"substitution.heading"} << "</caption><thead><tr>";
  constexpr Literal kHeads[] = {"table.outlet",       "substitution.was",     "substitution.now",
                                "substitution.times", "substitution.reverse", "substitution.kept",
                                "substitution.sure"};
  for (const Literal head : kHeads) out << "<th scope=\"col\">" << Say{head} << "</th>";
  out << "</tr></thead><tbody>";
  for (const ComparedSubstitution* one : rows) substitution(out, *one);
  out << "</tbody></table></div>";
}

// What happened in one story only opens.
void substitutions(Markup& out, const ComparedCopies& copies) {
  if (copies.substitutions.empty()) return;
  Rows several, single;
  for (const ComparedSubstitution& one : copies.substitutions) {
    (one.replaced.stories > 1 ? several : single).push_back(&one);
  }
  out << "<h3>" << Say{"substitution.heading"} << "</h3><p class=\"note\">"
      << Say{"substitution.lead"} << " " << Say{"substitution.sure-note"} << "</p>";
  if (!several.empty()) table(out, several);
  if (!single.empty()) {
    out << "<details><summary>" << Say{"substitution.single", {{"n", single.size()}}}
        << "</summary>";
    table(out, single);
    out << "</details>";
  }
  if (copies.substitutions_found > copies.substitutions.size()) {
    out << "<p class=\"note\">"
        << Say{"changes.more",
               {{"n", copies.substitutions.size()}, {"found", copies.substitutions_found}}}
        << "</p>";
  }
}

}  // namespace

void changes(Markup& out, const Comparison& comparison) {
  const ComparedCopies& copies = comparison.copies;
  if (copies.copies.empty()) return;
  substitutions(out, copies);
  out << "<h3>" << Say{"changes.heading"} << "</h3><p class=\"note\">"
      << Say{"changes.lead", {{"n", copies.found}}} << "</p>";
  for (std::size_t i = 0; i < copies.copies.size(); ++i) one_copy(out, comparison, i);
  if (copies.found > copies.copies.size()) {
    out << "<p class=\"note\">"
        << Say{"changes.first", {{"n", copies.copies.size()}, {"found", copies.found}}} << "</p>";
  }
}

}  // namespace slantwise::html
