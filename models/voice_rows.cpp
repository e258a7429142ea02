#include "models/voice_rows.h"

#include <map>
#include <string_view>

#include "models/families.h"

namespace slantwise {
namespace {

std::vector<std::vector<std::size_t>> outlets(const Corpus& corpus) {
  std::map<std::string_view, std::vector<std::size_t>> articles;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    articles[corpus.documents[i].article.outlet].push_back(i);
  }
  std::vector<std::vector<std::size_t>> groups;
  for (auto& [name, group] : articles) groups.push_back(std::move(group));
  return groups;
}

std::vector<std::vector<std::size_t>> each_article(const Corpus& corpus) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) groups.push_back({i});
  return groups;
}

}  // namespace

std::vector<VoiceRow> voice_rows(const Corpus& corpus, By by, const ForEach& for_each) {
  const auto groups = by == By::article ? each_article(corpus) : outlets(corpus);
  const Families found = by == By::outlet ? families(corpus.documents, for_each) : Families{};
  std::vector<VoiceRow> rows(groups.size());
  for_each(groups.size(), [&](std::size_t r) {
    VoiceRow& row = rows[r];
    const Article& first = corpus.documents[groups[r].front()].article;
    row.outlet = first.outlet;
    if (by == By::article) row.article = first.id, row.date = first.date;
    row.articles = groups[r].size();
    std::vector<const Document*> independent;
    for (const std::size_t i : groups[r]) {
      row.ledger += ledger(corpus.documents[i].tokens);
      row.sources.add(corpus.documents[i]);
      row.distancing.add(corpus.documents[i]);
      if (by == By::outlet && found.representative[i]) independent.push_back(&corpus.documents[i]);
    }
    if (by == By::outlet) row.shares = outlet_shares(independent);
  });
  return rows;
}

}  // namespace slantwise
