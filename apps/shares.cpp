#include "apps/shares.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise {
namespace {

std::size_t outlet_index(const Comparison& comparison, std::size_t article) {
  const std::string& name = comparison.articles[article].outlet;
  return static_cast<std::size_t>(
      std::ranges::lower_bound(comparison.outlets, name, {}, &OutletSummary::name) -
      comparison.outlets.begin());
}

void add(TermCell& sum, const TermCell& cell) {
  for (std::size_t v = 0; v < sum.voice.size(); ++v) sum.voice[v] += cell.voice[v];
  sum.unclear += cell.unclear;
  sum.articles += cell.articles;
}

}  // namespace

By find_by(const std::string& name) {
  if (name == "article") return By::article;
  if (name == "outlet") return By::outlet;
  const std::vector<std::string> known = {"article", "outlet"};
  throw UsageError("--by cannot be \"" + name + "\"; it is article or outlet" +
                   did_you_mean(name, known));
}

std::vector<RowName> row_names(const Comparison& comparison, By by) {
  std::vector<RowName> names;
  if (by == By::outlet) {
    for (const OutletSummary& outlet : comparison.outlets) names.push_back({"", outlet.name, ""});
    return names;
  }
  if (!comparison.by_article) {
    throw UsageError("--by article is for up to 50 articles, here are " +
                     std::to_string(comparison.articles.size()) +
                     "; choose some with --outlets, --since or --where");
  }
  for (const ArticleSummary& article : comparison.articles) {
    names.push_back({article.id, article.outlet, article.date});
  }
  return names;
}

std::vector<TermCell> cells_by(const Comparison& comparison, const std::vector<TermCell>& cells,
                               By by) {
  if (by == By::article || !comparison.by_article) return cells;
  std::vector<TermCell> sums(comparison.outlets.size());
  for (std::size_t i = 0; i < cells.size(); ++i) add(sums[outlet_index(comparison, i)], cells[i]);
  return sums;
}

std::uint64_t counted_words(const Ledger& ledger) {
  return ledger.tokens - ledger.zone[static_cast<std::size_t>(Zone::boilerplate)];
}

bool is_inverse(const Comparison& comparison, const TermContrast& contrast) {
  return comparison.compared.size() == 2 && contrast.outlet > contrast.reference;
}

std::string share_range(const Estimate& share) {
  if (!std::isfinite(share.low) || !std::isfinite(share.high)) return "";
  return fmt::format("{:.0f}-{:.0f}%", std::floor(100 * share.low), std::ceil(100 * share.high));
}

}  // namespace slantwise
