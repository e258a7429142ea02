#include "apps/shares.h"

#include <algorithm>

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

void add(std::map<std::string, SpeakerRow>& sum, const SpeakerRow& row) {
  SpeakerRow& entry = sum[row.speaker];
  entry.speaker = row.speaker;
  entry.quoted += row.quoted;
  entry.reported += row.reported;
  std::set<std::string> verbs(entry.verbs.begin(), entry.verbs.end());
  verbs.insert(row.verbs.begin(), row.verbs.end());
  entry.verbs.assign(verbs.begin(), verbs.end());
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

std::vector<std::vector<SpeakerRow>> speakers_by(const Comparison& comparison, By by) {
  std::vector<std::vector<SpeakerRow>> result;
  if (by == By::article || !comparison.by_article) {
    for (const RowDetail& row : comparison.rows) result.push_back(row.speakers);
    return result;
  }
  std::vector<std::map<std::string, SpeakerRow>> sums(comparison.outlets.size());
  for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
    for (const SpeakerRow& row : comparison.rows[i].speakers) {
      add(sums[outlet_index(comparison, i)], row);
    }
  }
  for (const auto& sum : sums) {
    auto& rows = result.emplace_back();
    for (const auto& [name, row] : sum) rows.push_back(row);
    std::ranges::stable_sort(rows, std::greater<>{},
                             [](const SpeakerRow& row) { return row.quoted + row.reported; });
  }
  return result;
}

std::uint64_t counted_words(const Ledger& ledger) {
  return ledger.tokens - ledger.zone[static_cast<std::size_t>(Zone::boilerplate)];
}

}  // namespace slantwise
