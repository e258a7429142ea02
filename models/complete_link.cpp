#include "models/complete_link.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace slantwise {
namespace {

struct Between {
  std::size_t pairs = 0;  // that are known
  double weakest = 1;
};

class Groups {
 public:
  Groups(std::size_t n, std::span<const Link> links) : near_(n), size_(n, 1), first_(n) {
    std::iota(first_.begin(), first_.end(), 0u);
    for (const Link& link : links) {
      near_[link.a][link.b] = near_[link.b][link.a] = {1, link.strength};
      offer(link.a, link.b);
    }
  }

  std::vector<std::uint32_t> join() {
    while (!best_.empty()) {
      const auto [weakest, minus_a, minus_b] = best_.top();
      best_.pop();
      const auto a = static_cast<std::uint32_t>(-minus_a), b = static_cast<std::uint32_t>(-minus_b);
      const auto found = near_[a].find(b);
      if (found == near_[a].end() || found->second.weakest != weakest || !is_whole(a, b)) continue;
      merge(a, b);
    }
    for (std::uint32_t& group : first_) group = first_[group];
    return first_;
  }

 private:
  bool is_whole(std::uint32_t a, std::uint32_t b) const {
    return near_[a].at(b).pairs == size_[a] * size_[b];
  }

  // REQUIRES: a < b
  void offer(std::uint32_t a, std::uint32_t b) {
    if (is_whole(a, b)) {
      best_.emplace(near_[a].at(b).weakest, -static_cast<std::int64_t>(a),
                    -static_cast<std::int64_t>(b));
    }
  }

  // Everything that is near b is near a from now on.
  void merge(std::uint32_t a, std::uint32_t b) {
    near_[a].erase(b);
    near_[b].erase(a);
    size_[a] += size_[b];
    size_[b] = 0;
    first_[b] = a;
    for (const auto& [other, between] : near_[b]) {
      Between& joint = near_[a][other];
      joint.pairs += between.pairs;
      joint.weakest = std::min(joint.weakest, between.weakest);
      near_[other].erase(b);
      near_[other][a] = joint;
    }
    near_[b].clear();
    for (const auto& [other, between] : near_[a]) offer(std::min(a, other), std::max(a, other));
  }

  std::vector<std::map<std::uint32_t, Between>> near_;  // of each group that is left
  std::vector<std::size_t> size_;
  std::vector<std::uint32_t> first_;
  std::priority_queue<std::tuple<double, std::int64_t, std::int64_t>> best_;
};

}  // namespace

std::vector<std::uint32_t> complete_link(std::size_t n, std::span<const Link> links) {
  return Groups(n, links).join();
}

}  // namespace slantwise
