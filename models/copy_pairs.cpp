#include "models/copy_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "core/decisions.h"
#include "models/direction.h"

namespace slantwise {
namespace {

struct Candidate {
  std::uint32_t source = 0;
  double shared = -1;
};

bool is_copied(const ReusePair& pair) {
  return pair.equal || pair.reuse.reuse == ReuseClass::copy ||
         pair.reuse.reuse == ReuseClass::partly_copied;
}

bool one_outlet(const Corpus& corpus, std::uint32_t a, std::uint32_t b) {
  return corpus.documents[a].article.outlet == corpus.documents[b].article.outlet;
}

class Pairs {
 public:
  Pairs(const Corpus& corpus, const Reprints& found)
      : corpus_(corpus), found_(found), best_(corpus.documents.size()) {}

  std::vector<CopyPair> find() {
    for (const ReusePair& pair : found_.reuse.pairs) add(pair);
    for (const ReprintFamily& family : found_.families) {
      for (const ReprintMember& member : family.members) decide(member);
    }
    std::vector<CopyPair> pairs;
    for (std::uint32_t d = 0; d < best_.size(); ++d) {
      if (best_[d]) pairs.push_back({best_[d]->source, d});
    }
    return pairs;
  }

 private:
  void add(const ReusePair& pair) {
    if (!is_copied(pair) || one_outlet(corpus_, pair.a, pair.b)) return;
    const Direction way = direction(corpus_.documents[pair.a], corpus_.documents[pair.b]);
    if (way.from == Direction::From::unknown) return;
    const bool from_a = way.from == Direction::From::a;
    const std::uint32_t source = from_a ? pair.a : pair.b, copy = from_a ? pair.b : pair.a;
    const double shared = from_a ? pair.reuse.a_in_b : pair.reuse.b_in_a;
    if (!best_[copy] || shared > best_[copy]->shared) best_[copy] = Candidate{source, shared};
  }

  void decide(const ReprintMember& member) {
    if (member.role.role == FamilyRole::Role::source) best_[member.document].reset();
    if (!member.role.source) return;
    best_[member.document].reset();
    if (!one_outlet(corpus_, member.document, *member.role.source)) {
      best_[member.document] = Candidate{*member.role.source, 2};
    }
  }

  const Corpus& corpus_;
  const Reprints& found_;
  std::vector<std::optional<Candidate>> best_;
};

struct Standing {
  std::optional<std::uint32_t> source;  // whose copy or version it is
  bool independent = false;             // by a person
};

std::vector<Standing> standings(const Corpus& corpus, const Reprints& found) {
  std::vector<Standing> out(corpus.documents.size());
  for (const CopyPair& pair : copy_pairs(corpus, found)) out[pair.copy].source = pair.source;
  const auto add = [&](const ReprintMember& one) {
    if (one.role.decided && one.role.role == FamilyRole::Role::alone) {
      out[one.document].independent = true;
    }
    if (one.role.source) out[one.document].source = one.role.source;
  };
  for (const ReprintFamily& family : found.families) std::ranges::for_each(family.members, add);
  for (const Document& one : corpus.documents) {
    const auto d = static_cast<std::size_t>(&one - corpus.documents.data());
    if (one.article.family == std::string(kIndependent) + " " + one.article.id) {
      out[d].independent = true;
    }
  }
  return out;
}

}  // namespace

std::vector<CopyPair> copy_pairs(const Corpus& corpus, const Reprints& found) {
  return Pairs(corpus, found).find();
}

std::vector<UnknownPair> unknown_pairs(const Corpus& corpus, const Reprints& found) {
  const std::vector<Document>& documents = corpus.documents;
  const std::vector<Standing> standing = standings(corpus, found);
  std::vector<const ReusePair*> best(documents.size());
  const auto take = [&](std::uint32_t d, const ReusePair& pair) {
    if (standing[d].source) return;
    if (!best[d] || pair.reuse.c_nq > best[d]->reuse.c_nq) best[d] = &pair;
  };
  for (const ReusePair& pair : found.reuse.pairs) {
    if (!is_copied(pair) || one_outlet(corpus, pair.a, pair.b)) continue;
    const Standing &a = standing[pair.a], &b = standing[pair.b];
    if (a.independent || b.independent || a.source == pair.b || b.source == pair.a) continue;
    if (direction(documents[pair.a], documents[pair.b]).from != Direction::From::unknown) continue;
    take(pair.a, pair);
    take(pair.b, pair);
  }
  const auto key = [&](std::uint32_t d) {
    const Article& article = documents[d].article;
    return std::tie(article.outlet, article.date, article.id);
  };
  std::vector<UnknownPair> out;
  for (std::uint32_t d = 0; d < best.size(); ++d) {
    if (!best[d]) continue;
    auto [first, second] = std::pair(best[d]->a, best[d]->b);
    if (best[best[d]->a] == best[d] && d == best[d]->b) continue;  // taken with the other
    if (key(second) < key(first)) std::swap(first, second);
    const Direction way = direction(documents[first], documents[second]);
    out.push_back({first, second, fmt::format("{}", fmt::join(way.conflicts, "; "))});
  }
  std::ranges::sort(out, {},
                    [](const UnknownPair& one) { return std::pair(one.first, one.second); });
  return out;
}

}  // namespace slantwise
