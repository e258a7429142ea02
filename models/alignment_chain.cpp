#include "models/alignment_chain.h"

#include <algorithm>
#include <tuple>

namespace slantwise {
namespace {

// The best chain that ends at or before a place of the source: a Fenwick tree of maxima.
class Best {
 public:
  explicit Best(std::uint32_t places) : tree_(places + 1) {}

  // Index of the link + 1, or 0. REQUIRES: at < places.
  std::size_t up_to(std::int64_t at, const std::vector<double>& weight) const {
    std::size_t best = 0;
    for (std::int64_t i = at + 1; i > 0; i -= i & -i) {
      const std::size_t here = tree_[static_cast<std::size_t>(i)];
      if (here != 0 && (best == 0 || weight[here - 1] > weight[best - 1])) best = here;
    }
    return best;
  }

  void set(std::int64_t at, std::size_t link, const std::vector<double>& weight) {
    for (std::int64_t i = at + 1; i < static_cast<std::int64_t>(tree_.size()); i += i & -i) {
      std::size_t& here = tree_[static_cast<std::size_t>(i)];
      if (here == 0 || weight[link] > weight[here - 1]) here = link + 1;
    }
  }

 private:
  std::vector<std::size_t> tree_;
};

enum class Places { once, again };

std::vector<ChainLink> chain(std::vector<ChainLink> links, Places places) {
  if (links.empty()) return links;
  std::ranges::sort(links, {},
                    [](const ChainLink& link) { return std::tuple(link.copy, link.source); });
  const std::uint32_t last = std::ranges::max_element(links, {}, &ChainLink::source)->source;
  Best best(last + 1);
  std::vector<double> weight(links.size());
  std::vector<std::size_t> before(links.size());
  // Links of one place of the copy are entered only when all of them are asked, if each place is
  // linked once.
  for (std::size_t i = 0, entered = 0; i < links.size(); ++i) {
    const std::size_t ready = places == Places::again ? i : entered;
    if (places == Places::once && links[i].copy != links[ready].copy) {
      for (; entered < i; ++entered) best.set(links[entered].source, entered, weight);
    }
    const std::int64_t from = std::int64_t{links[i].source} - (places == Places::once ? 1 : 0);
    before[i] = best.up_to(from, weight);
    weight[i] = links[i].weight + (before[i] == 0 ? 0 : weight[before[i] - 1]);
    if (places == Places::again) best.set(links[i].source, i, weight);
  }
  std::size_t at = static_cast<std::size_t>(std::ranges::max_element(weight) - weight.begin()) + 1;
  std::vector<ChainLink> kept;
  for (; at != 0; at = before[at - 1]) kept.push_back(links[at - 1]);
  std::ranges::reverse(kept);
  return kept;
}

}  // namespace

std::vector<ChainLink> heaviest_chain(std::vector<ChainLink> links) {
  return chain(std::move(links), Places::again);
}

std::vector<ChainLink> longest_chain(std::vector<ChainLink> links) {
  return chain(std::move(links), Places::once);
}

}  // namespace slantwise
