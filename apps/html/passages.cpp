#include <algorithm>
#include <initializer_list>
#include <vector>

#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/joins.h"
#include "apps/html/look.h"
#include "apps/html/places.h"
#include "apps/html/sections.h"
#include "apps/html/texts.h"

namespace slantwise::html {
namespace {

void inserted(Markup& out, const Passage& passage) {
  if (!passage.signed_by.empty()) {
    out << Say{"passage.signed", {{"by", passage.signed_by}}};
  }
  const Choice voice{passage.inside == Voice::quote        ? "quote"
                     : passage.inside == Voice::paraphrase ? "paraphrase"
                                                           : "none"};
  const Choice speaker{passage.inside_speaker.empty() ? "unknown" : "known"};
  out << Say{"passage.inside",
             {{"voice", voice}, {"known", speaker}, {"speaker", passage.inside_speaker}}};
}

void who(Markup& out, const Passage& passage) {
  const Look& l = look(shown(passage.voice, passage.confidence));
  out << "<b>" << Say{l.letter} << "</b> " << Say{l.name};
  if (passage.voice == Voice::insert) {
    inserted(out, passage);
  } else if (!passage.speaker.empty()) {
    out << ": " << Isolated{passage.speaker};
  } else if (passage.voice != Voice::narration) {
    out << ": <em>" << Say{"passage.unresolved"} << "</em>";
  }
  if (passage.anchor == name(Anchor::ticked)) {
    out << " <span class=\"note\">" << Say{"passage.ticked"} << "</span>";
  } else if (!passage.anchor.empty()) {
    out << " <span class=\"note\">" << Say{"passage.anchor", {{"anchor", passage.anchor}}}
        << "</span>";
  }
}

void context(Markup& out, const Passage& passage) {
  out << "<blockquote dir=\"auto\"><bdi>" << Text{passage.left} << "</bdi>"
      << Text{joins_left(passage.left) ? "" : " "} << "<mark>" << Text{passage.match} << "</mark>"
      << Text{joins_right(passage.right) ? "" : " "} << "<bdi>" << Text{passage.right}
      << "</bdi></blockquote>";
}

Markup digits(const Markup& like, std::uint32_t number) {
  Markup out(like.messages());
  out << number;
  return out;
}

void place(Markup& out, const Passage& passage) {
  const Span& at = passage.source.span;
  const Choice field{passage.source.field == Field::title ? "title" : "text"};
  out << Say{"passage.place",
             {{"field", field},
              {"begin", digits(out, at.begin)},
              {"end", digits(out, at.end)},
              {"zone", Choice{std::string(name(passage.zone))}}}};
  if (!passage.rule.empty()) out << Say{"passage.rule", {{"rule", passage.rule}}};
}

// The ids of the naming sets of which a passage is a label.
std::vector<std::vector<std::string_view>> sets_of(const Comparison& comparison) {
  std::vector<std::vector<std::string_view>> sets(comparison.passages.size());
  for (const NamingTable& table : comparison.naming) {
    for (const LabelRow& row : table.labels) {
      for (const TermCell& cell : row.cells) {
        for (const std::uint32_t index : cell.passages) {
          auto& own = sets.at(index);
          if (own.empty() || own.back() != table.id) own.push_back(table.id);
        }
      }
    }
  }
  return sets;
}

struct Texts {
  const Comparison& comparison;
  const ArticleTable& table;
  const Places places{comparison};
  const std::vector<std::vector<std::string_view>> sets = sets_of(comparison);
};

// What the script cannot read off the passage: texts.h describes it. A passage that cannot be shown
// as it is cannot be overruled: it has no place.
void facts(Markup& out, const Texts& texts, std::size_t index) {
  const Passage& passage = texts.comparison.passages[index];
  const ArticleSummary& article = texts.comparison.articles.at(passage.article);
  if (!shown_as_is(passage.match) || !shown_as_is(article.id)) return;
  place_of_words(out, passage.source);
  if (shown(passage.voice, passage.confidence) == Shown::unclear) {
    out << " data-voice=\"" << Text{name(passage.voice)} << "\"";
  }
  if (texts.sets[index].empty()) return;
  out << " data-sets=\"";
  for (const std::string_view set : texts.sets[index]) {
    if (set.data() != texts.sets[index].front().data()) out << " ";
    out << Text{set};
  }
  out << "\"";
}

void one(Markup& out, const Texts& texts, std::size_t index) {
  const Passage& passage = texts.comparison.passages[index];
  out << "<li class=\"passage " << look(shown(passage.voice, passage.confidence)).css
      << "\" id=\"p-" << index << "\"";
  facts(out, texts, index);
  out << "><p class=\"who\">";
  who(out, passage);
  out << "</p>";
  context(out, passage);
  out << "<p class=\"where\">";
  place(out, passage);
  if (const auto mark = texts.places.mark_of(index)) {
    out << " <a class=\"to-text\" href=\"#m-" << *mark << "\">" << Say{"passage.in-article"}
        << "</a>";
  }
  out << "</p></li>";
}

void source(Markup& out, const Texts& texts, std::uint32_t at) {
  const ArticleSummary& article = texts.comparison.articles.at(at);
  out << "<li class=\"source\"";
  texts.table.attributes(out, at);
  out << "><p class=\"from\"><bdi class=\"outlet\">" << Text{article.outlet}
      << "</bdi> <span class=\"date\">" << Date{article.date} << "</span> <cite>";
  const std::string_view link = safe_link(article.url);
  if (!link.empty()) out << "<a href=\"" << Text{link} << "\">";
  out << Isolated{article.title.empty() ? article.id : article.title};
  if (!link.empty()) out << "</a>";
  out << "</cite> <bdi class=\"id\">" << Text{article.id} << "</bdi></p><ol class=\"passages\">";
}

// Under their articles, in the order of these.
void list(Markup& out, const Comparison& comparison, const ArticleTable& table) {
  const Texts texts{comparison, table};
  std::vector<std::uint32_t> order(comparison.passages.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto article = [&](std::uint32_t i) { return comparison.passages[i].article; };
  std::ranges::stable_sort(order, {}, article);
  out << "<ol class=\"sources\">";
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || article(order[i]) != article(order[i - 1])) source(out, texts, article(order[i]));
    one(out, texts, order[i]);
    const bool last = i + 1 == order.size() || article(order[i]) != article(order[i + 1]);
    if (last) out << "</ol></li>";
  }
  out << "</ol>";
}

}  // namespace

void passages(Markup& out, const Comparison& comparison) {
  const ArticleTable table(comparison);
  table.others(out);
  if (comparison.passages.empty()) return;
  // A browser opens the list by itself for a link into it.
  constexpr std::size_t kManyPassages = 500;
  const bool many = comparison.passages.size() > kManyPassages;
  const bool sample = comparison.passages_found > comparison.passages.size();
  out << "<section id=\"passages\"><h2>" << Say{"passages.heading"} << "</h2><p class=\"lead\">"
      << Say{sample ? Literal("passages.sample") : Literal("passages.all"),
             {{"n", comparison.passages.size()}, {"found", comparison.passages_found}}};
  if (!comparison.passages_file.empty()) {
    out << " " << Say{"passages.file", {{"file", comparison.passages_file}}};
  }
  out << "</p><details";
  if (!many) out << " open";
  out << "><summary>" << Say{"passages.show"} << "</summary>";
  list(out, comparison, table);
  out << "</details></section>";
}

}  // namespace slantwise::html
