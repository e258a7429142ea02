#include <algorithm>
#include <map>

#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "models/origin_words.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMost = 200;

struct Maker {
  std::size_t texts = 0;
  std::map<std::string, std::size_t> outlets;  // who published them
};

std::map<std::string, Maker> makers(const Comparison& comparison) {
  std::map<std::string, Maker> result;
  for (const ArticleSummary& article : comparison.articles) {
    Maker& maker = result[article.agency.empty() ? article.outlet : article.agency];
    ++maker.texts;
    ++maker.outlets[article.outlet];
  }
  return result;
}

std::size_t copies_by_mark(const Comparison& comparison) {
  std::size_t count = 0;
  for (const ArticleSummary& article : comparison.articles) count += article.copy_by_mark ? 1 : 0;
  return count;
}

using Makers = std::map<std::string, Maker>;

// Somebody else published a text of this maker.
bool is_copied(const Makers::value_type& one) {
  return one.second.outlets.size() != 1 || !one.second.outlets.contains(one.first);
}

void maker_row(Markup& out, const Makers::value_type& one) {
  out << "<tr><th scope=\"row\">" << Isolated{one.first} << "</th><td class=\"num\">"
      << Count{one.second.texts} << "</td><td>";
  bool first = true;
  for (const auto& [outlet, texts] : one.second.outlets) {
    if (!first) out << ", ";
    first = false;
    out << Isolated{outlet} << " " << Count{texts};
  }
  out << "</td></tr>";
}

void maker_table(Markup& out, const Makers& makers) {
  if (makers.empty()) return;
  out << "<table class=\"plain makers\"><thead><tr><th scope=\"col\">" << Say{"copies.made-by"}
      << "</th><th scope=\"col\" class=\"num\">" << Say{"copies.texts"} << "</th><th scope=\"col\">"
      << Say{"copies.published-by"} << "</th></tr></thead><tbody>";
  for (const auto& one : makers) maker_row(out, one);
  out << "</tbody></table>";
}

// Of many those that others published stand first.
void summary(Markup& out, const Comparison& comparison) {
  Makers all = makers(comparison), alone;
  if (many(all.size())) {
    for (const auto& one : all) {
      if (!is_copied(one)) alone.insert(one);
    }
    std::erase_if(all, [](const auto& one) { return !is_copied(one); });
  }
  maker_table(out, all);
  if (alone.empty()) return;
  out << "<details><summary>" << Say{"copies.alone", {{"n", alone.size()}}} << "</summary>";
  maker_table(out, alone);
  out << "</details>";
}

void evidence(Markup& out, const ArticleSummary& article) {
  if (article.evidence.empty()) {
    out << "<span class=\"faint\">" << Say{"copies.no-mark"} << "</span>";
    return;
  }
  out << "<ul class=\"plain-list\">";
  for (const std::string& mark : article.evidence) {
    out << "<li>" << origin_mark(mark) << "</li>";
  }
  out << "</ul>";
}

void article_row(Markup& out, const Comparison& comparison, const ArticleSummary& article) {
  out << "<tr data-t=\"" << static_cast<std::size_t>(&article - comparison.articles.data())
      << "\"><th scope=\"row\"><span class=\"outlet\">" << Isolated{article.outlet}
      << "</span> <span class=\"date\">" << Date{article.date} << "</span><span class=\"title\">"
      << Isolated{article.title.empty() ? article.id : article.title}
      << "</span></th><td data-label=\"" << Label{"reader.text-by"} << "\">";
  origin(out, article);
  out << "</td><td>";
  evidence(out, article);
  out << "</td><td class=\"num\" data-label=\"" << Label{"copies.number"} << "\">"
      << std::size_t{article.family} + 1 << "</td></tr>";
}

void articles(Markup& out, const Comparison& comparison) {
  const std::size_t rows =
      comparison.articles.size() <= kMost ? comparison.articles.size() : copies_by_mark(comparison);
  fold(out, std::min(rows, kMost), "fold.texts");
  out << "<div class=\"scroll made-by\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"copies.table"} << "\"><table class=\"plain\"><caption class=\"sr\">"
      << Say{"copies.table"} << "</caption><thead><tr><th scope=\"col\">" << Say{"table.article"}
      << "</th><th scope=\"col\">" << Say{"copies.made-by"} << "</th><th scope=\"col\">"
      << Say{"copies.evidence"} << "</th><th scope=\"col\" class=\"num\">" << Say{"copies.number"}
      << "</th></tr></thead><tbody>";
  std::size_t shown = 0;
  for (const ArticleSummary& article : comparison.articles) {
    const bool few = comparison.articles.size() <= kMost;
    if (!few && !article.copy_by_mark) continue;
    if (++shown <= kMost) article_row(out, comparison, article);
  }
  out << "</tbody></table></div>";
  unfold(out, std::min(rows, kMost));
  if (comparison.articles.size() > kMost) {
    out << "<p class=\"note\">"
        << Say{"copies.first", {{"n", std::min(shown, kMost)}, {"found", shown}}} << "</p>";
  }
}

}  // namespace

void copies(Markup& out, const Comparison& comparison) {
  const std::size_t marked = copies_by_mark(comparison);
  out << "<section id=\"copies\"><h2>" << Say{"copies.heading"} << "</h2><p class=\"lead\">"
      << Say{"copies.lead",
             {{"articles", comparison.articles.size()},
              {"families", comparison.families},
              {"marked", marked}}}
      << "</p>";
  summary(out, comparison);
  articles(out, comparison);
  changes(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
