#include "models/copy_pairs.h"

#include <algorithm>
#include <optional>

#include "models/direction.h"

namespace slantwise {
namespace {

struct Candidate {
  std::uint32_t source = 0;
  double shared = -1;
};

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
  bool one_outlet(std::uint32_t a, std::uint32_t b) const {
    return corpus_.documents[a].article.outlet == corpus_.documents[b].article.outlet;
  }

  void add(const ReusePair& pair) {
    const bool copied =
        pair.reuse.reuse == ReuseClass::copy || pair.reuse.reuse == ReuseClass::partly_copied;
    if (!(copied || pair.equal) || one_outlet(pair.a, pair.b)) return;
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
    if (!one_outlet(member.document, *member.role.source)) {
      best_[member.document] = Candidate{*member.role.source, 2};
    }
  }

  const Corpus& corpus_;
  const Reprints& found_;
  std::vector<std::optional<Candidate>> best_;
};

}  // namespace

std::vector<CopyPair> copy_pairs(const Corpus& corpus, const Reprints& found) {
  return Pairs(corpus, found).find();
}

}  // namespace slantwise
