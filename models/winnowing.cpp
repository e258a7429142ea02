#include "models/winnowing.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace slantwise {
namespace {

constexpr std::size_t kCrowd = 50;       // a fingerprint in more texts is a crowd's
constexpr std::size_t kMostLeaders = 8;  // of one fingerprint's crowd that a text is compared with
constexpr std::size_t kSharedOf = 25;    // one fingerprint in as many must be shared
constexpr std::size_t kParts = 64;       // of the index, by the first bits of a fingerprint
constexpr int kPartShift = 64 - 6;
constexpr std::size_t kBatch = 256;  // texts that share one row of counters

using Texts = std::span<const Fingerprints>;
using List = std::vector<std::uint32_t>;

// The texts of every fingerprint that two or more have, and those fingerprints of every text.
struct Index {
  std::vector<List> texts_of;  // of each fingerprint; in order
  std::vector<List> lists_of;  // of each text: indices into texts_of
};

std::vector<List> part_of_index(Texts texts, std::size_t part) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> found;
  const std::uint64_t first = static_cast<std::uint64_t>(part) << kPartShift;
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    for (auto at = std::ranges::lower_bound(texts[text], first);
         at != texts[text].end() && *at >> kPartShift == part; ++at) {
      found.emplace_back(*at, text);
    }
  }
  std::ranges::sort(found);
  std::vector<List> out;
  for (std::size_t i = 0, end = 0; i < found.size(); i = end) {
    while (end < found.size() && found[end].first == found[i].first) ++end;
    if (end - i < 2) continue;
    List& list = out.emplace_back();
    for (std::size_t at = i; at < end; ++at) list.push_back(found[at].second);
  }
  return out;
}

Index make_index(Texts texts, const ForEach& for_each) {
  std::array<std::vector<List>, kParts> parts;
  for_each(kParts, [&](std::size_t part) { parts[part] = part_of_index(texts, part); });
  Index index{{}, std::vector<List>(texts.size())};
  for (std::vector<List>& part : parts) {
    for (List& list : part) {
      const auto number = static_cast<std::uint32_t>(index.texts_of.size());
      for (const std::uint32_t text : list) index.lists_of[text].push_back(number);
      index.texts_of.push_back(std::move(list));
    }
  }
  return index;
}

bool is_crowded(const Index& index, std::uint32_t text, std::size_t fingerprints) {
  const auto crowded = std::ranges::count_if(index.lists_of[text], [&](std::uint32_t list) {
    return index.texts_of[list].size() > kCrowd;
  });
  return 2 * static_cast<std::size_t>(crowded) > fingerprints;
}

bool is_led(std::size_t shared, std::size_t a, std::size_t b) {
  return 10 * shared >= 6 * std::min(a, b) && 10 * shared >= 3 * std::max(a, b);
}

// Texts most of whose fingerprints are a crowd's, each with an earlier one that stands for it: a
// crowd of n texts costs n comparisons, not the square of n.
List find_stands(Texts texts, const Index& index) {
  List stands(texts.size());
  std::iota(stands.begin(), stands.end(), 0u);
  std::vector<List> leaders(index.texts_of.size());
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    if (!is_crowded(index, text, texts[text].size())) continue;
    std::map<std::uint32_t, std::size_t> shared;
    for (const std::uint32_t list : index.lists_of[text]) {
      for (const std::uint32_t leader : leaders[list]) ++shared[leader];
    }
    const auto best = std::ranges::max_element(shared, {}, [](const auto& x) { return x.second; });
    if (best != shared.end() &&
        is_led(best->second, texts[text].size(), texts[best->first].size())) {
      stands[text] = best->first;
      continue;
    }
    for (const std::uint32_t list : index.lists_of[text]) {
      if (leaders[list].size() < kMostLeaders) leaders[list].push_back(text);
    }
  }
  return stands;
}

// Leaves out the texts that another stands for, and then the fingerprints of too many.
void thin_out(Index& index, const List& stands, const ForEach& for_each) {
  const std::size_t most = most_texts(stands.size());
  for_each(index.texts_of.size(), [&](std::size_t list) {
    List& texts = index.texts_of[list];
    std::erase_if(texts, [&](std::uint32_t text) { return stands[text] != text; });
    if (texts.size() > most) texts.clear();
  });
}

// The earlier texts that share enough with the texts of one batch.
class Counter {
 public:
  Counter(Texts texts, const Index& index) : texts_(texts), index_(index), count_(texts.size()) {}

  void add(std::uint32_t text, std::vector<TextPair>& out) {
    for (const std::uint32_t list : index_.lists_of[text]) {
      for (const std::uint32_t other : index_.texts_of[list]) {
        if (other >= text) break;
        if (count_[other]++ == 0) touched_.push_back(other);
      }
    }
    for (const std::uint32_t other : touched_) {
      const std::size_t least = std::min(texts_[text].size(), texts_[other].size());
      if (kSharedOf * count_[other] >= least) out.push_back({other, text});
      count_[other] = 0;
    }
    touched_.clear();
  }

 private:
  Texts texts_;
  const Index& index_;
  List count_, touched_;
};

}  // namespace

Fingerprints fingerprints(const ShingleRuns& shingles) {
  Fingerprints out;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : shingles.ends) {
    const auto run = std::span(shingles.hashes).subspan(begin, end - begin);
    const std::size_t width = std::min(run.size(), kWinnowWindow);
    for (std::size_t at = 0; at + width <= run.size(); ++at) {
      const std::uint64_t least = *std::ranges::min_element(run.subspan(at, width));
      if (out.empty() || out.back() != least) out.push_back(least);
    }
    begin = end;
  }
  std::ranges::sort(out);
  const auto rest = std::ranges::unique(out);
  out.erase(rest.begin(), rest.end());
  return out;
}

std::size_t most_texts(std::size_t texts) { return std::max<std::size_t>(50, texts / 100); }

Candidates candidates(Texts texts, const ForEach& for_each) {
  Index index = make_index(texts, for_each);
  Candidates out{{}, find_stands(texts, index)};
  thin_out(index, out.stands, for_each);
  const std::size_t batches = (texts.size() + kBatch - 1) / kBatch;
  std::vector<std::vector<TextPair>> found(batches);
  for_each(batches, [&](std::size_t batch) {
    Counter counter(texts, index);
    const auto end = static_cast<std::uint32_t>(std::min(texts.size(), (batch + 1) * kBatch));
    for (auto text = static_cast<std::uint32_t>(batch * kBatch); text < end; ++text) {
      if (out.stands[text] == text) counter.add(text, found[batch]);
    }
  });
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    if (out.stands[text] != text) out.pairs.push_back({out.stands[text], text});
  }
  for (const auto& some : found) out.pairs.insert(out.pairs.end(), some.begin(), some.end());
  std::ranges::sort(out.pairs);
  return out;
}

}  // namespace slantwise
