// Average link over the few pairs that are alike at all.
#include <tsl/robin_map.h>

#include <algorithm>
#include <queue>
#include <tuple>

#include "models/event_links.h"

namespace slantwise {
namespace {

// Between two clusters.
struct Bond {
  double sum = 0;  // of likenesses
  bool tied = false;
};

// Two clusters that may be joined, as they were when this was written.
struct Offer {
  double mean = 0;
  std::uint32_t a = 0, b = 0;  // a < b
  std::size_t size = 0;        // of both: an offer of clusters that have grown since is void
  bool operator<(const Offer& other) const {
    return std::tuple(mean, other.a, other.b) < std::tuple(other.mean, a, b);
  }
};

class Clusters {
 public:
  Clusters(std::span<const EventLink> links, std::size_t texts, double threshold)
      : threshold_(threshold), bonds_(texts), size_(texts, 1), of_(texts) {
    for (std::uint32_t i = 0; i < texts; ++i) of_[i] = i;
    for (const EventLink& one : links) {
      bonds_[one.a][one.b] = bonds_[one.b][one.a] = {one.likeness, one.tied};
    }
    for (const EventLink& one : links) offer(one.a, one.b);
  }

  void join_all() {
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      if (of_[best.a] != best.a || of_[best.b] != best.b) continue;
      if (size_[best.a] + size_[best.b] == best.size) join(best.a, best.b);
    }
  }

  std::vector<std::uint32_t> numbered() {
    std::vector<std::uint32_t> number(of_.size(), 0), out(of_.size());
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < of_.size(); ++i) {
      std::uint32_t root = i;
      while (of_[root] != root) root = of_[root];
      of_[i] = root;
      if (root == i) number[i] = next++;  // a cluster's number is that of its first member
      out[i] = number[root];
    }
    return out;
  }

 private:
  void offer(std::uint32_t a, std::uint32_t b) {
    const Bond& bond = bonds_[a].at(b);
    const double mean = bond.sum / (static_cast<double>(size_[a]) * static_cast<double>(size_[b]));
    if (!bond.tied || mean < threshold_) return;
    offers_.push({mean, std::min(a, b), std::max(a, b), size_[a] + size_[b]});
  }

  // b becomes part of a, the one with the smaller first member.
  void join(std::uint32_t a, std::uint32_t b) {
    of_[b] = a;
    size_[a] += size_[b];
    bonds_[a].erase(b);
    bonds_[b].erase(a);
    for (const auto& [other, bond] : bonds_[b]) {
      bonds_[other].erase(b);
      for (Bond* both : {&bonds_[a][other], &bonds_[other][a]}) {
        both->sum += bond.sum;
        both->tied = both->tied || bond.tied;
      }
    }
    bonds_[b] = {};
    for (const auto& [other, bond] : bonds_[a]) offer(a, other);
  }

  double threshold_;
  std::vector<tsl::robin_map<std::uint32_t, Bond>> bonds_;
  std::vector<std::size_t> size_;
  std::vector<std::uint32_t> of_;  // what it became part of; itself: a cluster
  std::priority_queue<Offer> offers_;
};

}  // namespace

std::vector<std::uint32_t> average_link(std::span<const EventLink> links, std::size_t texts,
                                        double threshold) {
  Clusters clusters(links, texts, threshold);
  clusters.join_all();
  return clusters.numbered();
}

}  // namespace slantwise
