#include "models/quote_cuts.h"

#include <algorithm>

namespace slantwise {
namespace {

// A stretch that both have.
struct Block {
  std::uint32_t whole = 0, version = 0, size = 0;
};

// For each place of `whole`, how many words from there on stand in a row in `version` as well, and
// where.
std::vector<Block> longest_from(Words whole, Words version) {
  std::vector<Block> best(whole.size());
  std::vector<std::uint32_t> next(version.size() + 1), here(version.size() + 1);
  for (std::size_t w = whole.size(); w-- > 0;) {
    best[w].whole = static_cast<std::uint32_t>(w);
    for (std::size_t v = version.size(); v-- > 0;) {
      here[v] = whole[w] == version[v] ? next[v + 1] + 1 : 0;
      if (here[v] >= std::max(1u, best[w].size)) {
        best[w].size = here[v];
        best[w].version = static_cast<std::uint32_t>(v);
      }
    }
    std::swap(here, next);
  }
  return best;
}

class Comparer {
 public:
  Comparer(Words whole, Words version) : whole_(whole), version_(version) {}

  std::vector<QuoteCut> compare() {
    between({0, static_cast<std::uint32_t>(whole_.size())},
            {0, static_cast<std::uint32_t>(version_.size())});
    return std::move(cuts_);
  }

 private:
  void between(Span whole, Span version) {
    if (whole.empty() && version.empty()) return;
    const Block block = best(whole, version);
    if (block.size == 0) {
      cuts_.push_back({whole, version});
      return;
    }
    between({whole.begin, block.whole}, {version.begin, block.version});
    between({block.whole + block.size, whole.end}, {block.version + block.size, version.end});
  }

  Block best(Span whole, Span version) const {
    constexpr std::uint32_t kNear = 10, kEnough = 3;
    if (whole.empty() || version.empty()) return {};
    const auto all = longest_from(whole_.subspan(whole.begin, whole.size()),
                                  version_.subspan(version.begin, version.size()));
    Block found = *std::ranges::max_element(all, {}, &Block::size);
    const bool near = whole.size() <= kNear && version.size() <= kNear;
    if (!near && found.size < kEnough) return {};
    found.whole += whole.begin;
    found.version += version.begin;
    return found;
  }

  Words whole_, version_;
  std::vector<QuoteCut> cuts_;
};

}  // namespace

std::vector<QuoteCut> quote_cuts(Words whole, Words version) {
  return Comparer(whole, version).compare();
}

Span common_words(Words whole, std::span<const Words> versions) {
  std::vector<std::uint32_t> size(whole.size());
  for (std::size_t w = 0; w < whole.size(); ++w) {
    size[w] = static_cast<std::uint32_t>(whole.size() - w);
  }
  for (const Words version : versions) {
    const auto best = longest_from(whole, version);
    for (std::size_t w = 0; w < whole.size(); ++w) size[w] = std::min(size[w], best[w].size);
  }
  const auto longest = std::ranges::max_element(size);
  if (longest == size.end()) return {};
  const auto begin = static_cast<std::uint32_t>(longest - size.begin());
  return {begin, begin + *longest};
}

}  // namespace slantwise
