#include "models/voice_shares.h"

#include <vector>

#include "models/corpus_card.h"
#include "models/sources.h"

namespace slantwise {
namespace {

double counted(const Ledger& ledger) {
  return static_cast<double>(ledger.tokens -
                             ledger.zone[static_cast<std::size_t>(Zone::boilerplate)]);
}

// Words of each category in each text: a text without a source has no base.
std::map<std::string, Estimate> source_shares(std::span<const Document* const> documents) {
  std::vector<std::map<std::string, double>> heard;
  std::map<std::string, Sums> sums;
  for (const Document* document : documents) {
    Sources sources;
    sources.add(*document);
    auto& words = heard.emplace_back();
    for (const CategoryRow& row : sources.categories()) {
      words[row.category] = static_cast<double>(row.quoted + row.reported);
      sums[row.category];
    }
  }
  for (const auto& words : heard) {
    double all = 0;
    for (const auto& [category, own] : words) all += own;
    for (auto& [category, sum] : sums) {
      const auto own = words.find(category);
      sum.add(own == words.end() ? 0 : own->second, all);
    }
  }
  std::map<std::string, Estimate> out;
  for (const auto& [category, sum] : sums) out.emplace(category, estimate_share(sum));
  return out;
}

}  // namespace

OutletShares outlet_shares(std::span<const Document* const> documents) {
  std::array<Sums, 4> voice;
  Sums unclear;
  for (const Document* document : documents) {
    const Ledger one = ledger(document->tokens);
    const double words = counted(one);
    for (std::size_t v = 0; v < voice.size(); ++v) {
      voice[v].add(static_cast<double>(one.voice[v]), words);
    }
    unclear.add(static_cast<double>(one.unclear), words);
  }
  OutletShares out{{}, estimate_share(unclear), source_shares(documents)};
  for (std::size_t v = 0; v < voice.size(); ++v) out.voice[v] = estimate_share(voice[v]);
  return out;
}

}  // namespace slantwise
