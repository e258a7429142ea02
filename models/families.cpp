#include "models/families.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

#include "models/complete_link.h"

namespace slantwise {
namespace {

using Documents = std::span<const Document>;
using List = std::vector<std::uint32_t>;

// A chain of more texts is taken apart by the pairs that were found; in a shorter one the others
// are compared too.
constexpr std::size_t kSmallChain = 64;

// ISO dates sort as text, and "" (unknown) before all of them.
bool later(const Article& a, const Article& b) {
  return std::tie(a.date, a.id) > std::tie(b.date, b.id);
}

bool has_common_mark(const Document& a, const Document& b) {
  return a.origin.by_mark && b.origin.by_mark && a.origin.agency == b.origin.agency &&
         !a.article.date.empty() && !b.article.date.empty();
}

// How strongly two texts are one: what they share outside quotations, or in all where both carry
// the same mark. Texts too short to tell are not one.
double strength(const Document& a, const Document& b, const Reuse& reuse) {
  double out = reuse.reuse == ReuseClass::too_short ? 0 : reuse.c_nq;
  if (has_common_mark(a, b) && reuse.all >= kFewestShingles) out = std::max(out, reuse.c);
  return out;
}

// Alone enough to make a family of two.
bool is_chained(const Document& a, const Document& b, const Reuse& reuse) {
  if (reuse.reuse == ReuseClass::copy) return true;
  return has_common_mark(a, b) && strength(a, b, reuse) >= kPartlyCopied;
}

class Builder {
 public:
  Builder(Documents documents, const FoundReuse& reuse)
      : documents_(documents), reuse_(reuse), node_(documents.size()), root_(documents.size()) {
    std::iota(root_.begin(), root_.end(), 0u);
  }

  // The first document of each document's family.
  List first_members() {
    name_given();
    find_nodes();
    chain();
    std::map<std::uint32_t, std::vector<Link>> links;  // by chain
    for (const ReusePair& pair : reuse_.pairs) add_link(pair, links);
    for (auto& [chain, some] : links) take_apart(chain, some);
    for (std::uint32_t d = 0; d < node_.size(); ++d) node_[d] = family_[node_[d]];
    return std::move(node_);
  }

 private:
  bool is_given(std::uint32_t d) const { return !documents_[d].article.family.empty(); }

  void name_given() {
    tsl::robin_map<std::string, std::uint32_t> first;
    for (std::uint32_t d = 0; d < node_.size(); ++d) {
      if (is_given(d)) node_[d] = first.emplace(documents_[d].article.family, d).first->second;
    }
  }

  // Texts that one stands for are one node: the first of them that no input names.
  void find_nodes() {
    List stands = reuse_.stands;
    constexpr std::uint32_t kNone = 0xffffffffu;
    List free(node_.size(), kNone);  // by who stands for it
    for (std::uint32_t d = 0; d < node_.size(); ++d) {
      stands[d] = stands[stands[d]];  // who stands for an earlier one is settled
      if (is_given(d)) continue;
      if (free[stands[d]] == kNone) free[stands[d]] = d;
      node_[d] = free[stands[d]];
    }
    standing_ = std::move(stands);
    free_ = std::move(free);
    family_ = node_;
  }

  std::uint32_t root(std::uint32_t node) {
    while (root_[node] != node) node = root_[node] = root_[root_[node]];
    return node;
  }

  // The nodes of a pair, in order; equal if there is nothing to link.
  std::pair<std::uint32_t, std::uint32_t> nodes(const ReusePair& pair) const {
    const std::uint32_t a = free_[standing_[pair.a]], b = free_[standing_[pair.b]];
    if (a >= node_.size() || b >= node_.size()) return {0, 0};
    return std::minmax(a, b);
  }

  void chain() {
    for (const ReusePair& pair : reuse_.pairs) {
      const auto [a, b] = nodes(pair);
      if (a == b || !is_chained(documents_[pair.a], documents_[pair.b], pair.reuse)) continue;
      const std::uint32_t one = root(a), other = root(b);
      root_[std::max(one, other)] = std::min(one, other);
    }
  }

  void add_link(const ReusePair& pair, std::map<std::uint32_t, std::vector<Link>>& links) {
    const auto [a, b] = nodes(pair);
    if (a == b || root(a) != root(b)) return;
    links[root(a)].push_back({a, b, strength(documents_[pair.a], documents_[pair.b], pair.reuse)});
  }

  // The pairs of a short chain that were not found, compared.
  void complete(const List& members, std::vector<Link>& links) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> known;
    for (const Link& link : links) known[{link.a, link.b}] = true;
    std::vector<ShingleSets> sets;
    for (const std::uint32_t d : members) sets.push_back(shingle_sets(documents_[d]));
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        const std::uint32_t a = members[i], b = members[j];
        if (known.contains({a, b})) continue;
        const Reuse reuse = compare_reuse(sets[i], sets[j]);
        links.push_back({a, b, strength(documents_[a], documents_[b], reuse)});
      }
    }
  }

  void take_apart(std::uint32_t chain, std::vector<Link>& links) {
    List members;
    for (const Link& link : links) members.insert(members.end(), {link.a, link.b});
    std::ranges::sort(members);
    const auto rest = std::ranges::unique(members);
    members.erase(rest.begin(), rest.end());
    const std::size_t pairs = members.size() * (members.size() - 1) / 2;
    if (links.size() < pairs && members.size() <= kSmallChain) complete(members, links);
    std::erase_if(links, [](const Link& link) { return link.strength < kPartlyCopied; });
    if (links.size() == pairs) {
      for (const std::uint32_t d : members) family_[d] = chain;
      return;
    }
    const auto at = [&](std::uint32_t d) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(members, d) - members.begin());
    };
    for (Link& link : links) link = {at(link.a), at(link.b), link.strength};
    const List group = complete_link(members.size(), links);
    for (std::size_t i = 0; i < members.size(); ++i) family_[members[i]] = members[group[i]];
  }

  Documents documents_;
  const FoundReuse& reuse_;
  List node_;      // of each document
  List standing_;  // who stands for it in the end
  List free_;      // by who stands: the first that no input names
  List family_;    // of each node: its first node
  List root_;      // of chains
};

}  // namespace

Families families(Documents documents, const FoundReuse& reuse) {
  Families result;
  const List first = Builder(documents, reuse).first_members();
  tsl::robin_map<std::uint32_t, std::uint32_t> numbers;
  for (const std::uint32_t member : first) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    result.of.push_back(numbers.emplace(member, next).first->second);
  }
  result.count = numbers.size();

  tsl::robin_map<std::string, std::size_t> latest;  // by family and outlet
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const Article& article = documents[at].article;
    const std::string place = std::to_string(result.of[at]) + " " + article.outlet;
    const auto [found, fresh] = latest.emplace(place, at);
    if (!fresh && later(article, documents[found->second].article)) found.value() = at;
  }
  result.representative.assign(documents.size(), false);
  for (const auto& [place, at] : latest) result.representative[at] = true;
  return result;
}

Families families(Documents documents, const ForEach& for_each) {
  return families(documents, find_reuse(documents, for_each));
}

}  // namespace slantwise
