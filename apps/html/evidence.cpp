#include "apps/html/evidence.h"

#include "apps/html/format.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kManyArticles = 1'000, kMost = 8;

std::vector<std::uint32_t> some(const std::vector<std::uint32_t>& all, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < most; ++i) out.push_back(all[i * all.size() / most]);
  return out;
}

}  // namespace

std::vector<std::uint32_t> own_passages(const Comparison& comparison, std::uint32_t row,
                                        const std::function<bool(const ArticleSummary&)>& from) {
  std::vector<std::uint32_t> out;
  if (row >= comparison.terms.size()) return out;
  for (const TermCell& cell : comparison.terms[row].cells) {
    for (const std::uint32_t index : cell.passages) {
      const Passage& passage = comparison.passages.at(index);
      const ArticleSummary& article = comparison.articles.at(passage.article);
      if (article.counted && in_scope(passage, Scope::narration) && from(article)) {
        out.push_back(index);
      }
    }
  }
  return out;
}

void own_count(Markup& out, const Comparison& comparison, const OwnCount& number) {
  if (number.passages.empty()) {
    out << Count{number.count};
    return;
  }
  const bool many = comparison.articles.size() > kManyArticles;
  const auto shown = some(number.passages, many ? kMost : number.passages.size());
  const Look& own = look(Shown::own);
  out << "<a class=\"chip " << own.css << "\"";
  chip_place(out, shown, number.count);
  out << " data-what=\"" << Text{number.what} << " · " << Label{own.name} << "\">"
      << Count{number.count} << "</a>";
}

}  // namespace slantwise::html
