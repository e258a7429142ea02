#include "apps/html/texts.h"

#include <algorithm>

#include "apps/html/places.h"

namespace slantwise::html {
namespace {

// Copies of a large corpus: those of no passage, beyond so many, cannot be said to belong together.
constexpr std::size_t kMostCopies = 1000;
constexpr std::size_t kFewArticles = 200;  // all of them have a row in the table of copies

std::vector<std::size_t> sizes(const Comparison& comparison) {
  std::vector<std::size_t> result;
  for (const ArticleSummary& article : comparison.articles) {
    if (article.family >= result.size()) result.resize(article.family + 1);
    ++result[article.family];
  }
  return result;
}

}  // namespace

ArticleTable::ArticleTable(const Comparison& comparison)
    : comparison_(&comparison), stories_(comparison), sizes_(sizes(comparison)) {}

void ArticleTable::attributes(Markup& out, std::uint32_t at) const {
  const ArticleSummary& article = comparison_->articles.at(at);
  out << " id=\"t-" << at << "\"";
  if (!shown_as_is(article.id)) return;
  out << " data-article=\"" << Text{article.id} << "\"";
  if (const std::string& event = stories_.of(at); !event.empty()) {
    out << " data-event=\"" << Text{event} << "\"";
  }
  if (sizes_[article.family] > 1) out << " data-family=\"" << article.family << "\"";
  if (!article.given_family.empty()) out << " data-was=\"" << Text{article.given_family} << "\"";
}

void ArticleTable::others(Markup& out) const {
  const bool few = comparison_->articles.size() <= kFewArticles;
  std::vector<bool> shown(comparison_->articles.size(), false);
  for (const Passage& passage : comparison_->passages) shown.at(passage.article) = true;
  std::size_t copies = 0;
  out << "<ol id=\"texts\" hidden>";
  for (std::uint32_t i = 0; i < shown.size(); ++i) {
    const ArticleSummary& article = comparison_->articles[i];
    const bool copy = article.copy_by_mark || sizes_[article.family] > 1;
    if (shown[i] || !shown_as_is(article.id) || (!few && !copy)) continue;
    if (!few && ++copies > kMostCopies) break;
    out << "<li";
    attributes(out, i);
    out << "></li>";
  }
  out << "</ol>";
}

}  // namespace slantwise::html
