#include "models/collocates.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace slantwise {
namespace {

enum class Place : std::uint8_t { outside, hit, left, right };

// Where each token of a document stands to the hits of the voice.
class Places {
 public:
  void find(const Document& document, std::span<const Span> hits, const Window& window,
            Scope scope) {
    places_.assign(document.tokens.size(), Place::outside);
    distances_.assign(document.tokens.size(), Window::kAll);
    for (const Span hit : hits) {
      if (!in_scope(document.tokens, hit.begin, scope)) continue;
      const Span near = around(document, hit, window);
      for (std::uint32_t at = near.begin; at < hit.begin; ++at) {
        place(at, hit.begin - at, Place::left);
      }
      for (std::uint32_t at = hit.end; at < near.end; ++at) {
        place(at, at - hit.end + 1, Place::right);
      }
    }
    // Last, as a hit of another voice is nobody's neighbor either.
    for (const Span hit : hits) {
      std::fill(places_.begin() + hit.begin, places_.begin() + hit.end, Place::hit);
    }
  }
  Place operator[](std::uint32_t token) const { return places_[token]; }

 private:
  void place(std::uint32_t at, std::uint32_t distance, Place place) {
    if (distance >= distances_[at]) return;
    distances_[at] = distance;
    places_[at] = place;
  }

  std::vector<Place> places_;
  std::vector<std::uint32_t> distances_;
};

// Counts by term, all zero between groups; only what was touched is read and cleared.
struct Tally {
  std::vector<Collocate> terms;      // by TermId
  std::vector<double> here;          // near a hit of the document at hand; zero between documents
  std::vector<double> last_family;   // in which a term stood near a hit, plus 1
  std::vector<std::uint32_t> near;   // terms with a neighbor's count
  std::vector<std::uint32_t> there;  // terms with uses

  Collocate& at(TermId term) {
    const auto index = static_cast<std::size_t>(term);
    if (index >= terms.size()) {
      terms.resize(index + 1);
      here.resize(index + 1);
      last_family.resize(index + 1);
    }
    return terms[index];
  }
};

class Counting {
 public:
  Counting(const CollocateInput& input, Scope scope) : input_(input), scope_(scope) {}

  // REQUIRES: members of one family follow each other.
  CollocateGroup group(std::span<const std::uint32_t> documents) {
    CollocateGroup out;
    double family_hit = 0, family_voice = 0;  // the last one that counted, plus 1
    for (const std::uint32_t document : documents) {
      const double family = input_.families.of[document] + 1.0;
      const auto [hits, words] = add(document, family, out);
      out.families += hits > 0 && family != family_hit;
      out.families_voice += words > 0 && family != family_voice;
      if (hits > 0) family_hit = family;
      if (words > 0) family_voice = family;
    }
    collect(out);
    return out;
  }

 private:
  struct Added {
    double hits = 0, words = 0;
  };

  Added add(std::uint32_t number, double family, CollocateGroup& group) {
    const Document& document = input_.documents[number];
    const Tokens& tokens = document.tokens;
    const std::span<const Span> hits = input_.hits[number];
    places_.find(document, hits, input_.window, scope_);
    Added added;
    for (const Span hit : hits) added.hits += in_scope(tokens, hit.begin, scope_);
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      if (!in_scope(tokens, at, scope_)) continue;
      added.words += 1;
      if (places_[at] != Place::hit) add(tokens.term[at], places_[at], family, group);
    }
    group.hits += added.hits;
    group.hit_squares += added.hits * added.hits;
    for (const TermId term : near_here_) {
      Collocate& count = tally_.at(term);
      double& here = tally_.here[static_cast<std::size_t>(term)];
      count.squares += here * here;
      count.products += here * added.hits;
      here = 0;
    }
    near_here_.clear();
    return added;
  }

  void add(TermId term, Place place, double family, CollocateGroup& group) {
    group.words += 1;
    Collocate& count = tally_.at(term);
    if (count.uses++ == 0) tally_.there.push_back(static_cast<std::uint32_t>(term));
    if (place == Place::outside) return;
    group.near += 1;
    if (count.together() == 0) tally_.near.push_back(static_cast<std::uint32_t>(term));
    (place == Place::left ? count.left : count.right) += 1;
    if (tally_.here[static_cast<std::size_t>(term)]++ == 0) near_here_.push_back(term);
    double& last = tally_.last_family[static_cast<std::size_t>(term)];
    count.families += last != family;
    last = family;
  }

  void collect(CollocateGroup& group) {
    for (const std::uint32_t term : tally_.near) {
      Collocate one = tally_.terms[term];
      one.term = TermId{term};
      one.expected = group.near * one.uses / group.words;
      one.log_dice = log_dice(one.together(), group.hits, one.uses);
      one.log_ratio = log_ratio(one, group);
      group.collocates.push_back(one);
    }
    std::ranges::sort(group.collocates, [](const Collocate& a, const Collocate& b) {
      return std::tuple(-a.log_dice, -a.together(), a.term) <
             std::tuple(-b.log_dice, -b.together(), b.term);
    });
    for (const std::uint32_t term : tally_.there) {
      tally_.terms[term] = {};
      tally_.last_family[term] = 0;
    }
    tally_.there.clear();
    tally_.near.clear();
  }

  const CollocateInput& input_;
  Scope scope_;
  Places places_;
  Tally tally_;
  std::vector<TermId> near_here_;
};

}  // namespace

double log_dice(double together, double hits, double uses) {
  return 14 + std::log2(2 * together / (hits + uses));
}

Side per_hit(const CollocateGroup& group, const Collocate* collocate) {
  Side side;
  side.k = group.families;
  side.n = group.hits;
  side.n2 = group.hit_squares;
  if (collocate == nullptr) return side;
  side.term = {collocate->together(), collocate->squares, collocate->products, collocate->families};
  return side;
}

double log_ratio(const Collocate& collocate, const CollocateGroup& group) {
  const double elsewhere = group.words - group.near;
  if (group.near <= 0 || elsewhere <= 0) return std::numeric_limits<double>::quiet_NaN();
  const auto rate = [](double count, double words) { return std::max(count, 0.5) / words; };
  return std::log2(rate(collocate.together(), group.near) /
                   rate(collocate.uses - collocate.together(), elsewhere));
}

std::vector<CollocateGroup> collocates(const CollocateInput& input, Scope scope) {
  std::vector<std::vector<std::uint32_t>> members(input.groups + 1);
  std::vector<std::uint32_t> order(input.documents.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t at) { return input.families.of[at]; });
  for (const std::uint32_t document : order) {
    if (!input.families.representative[document]) continue;
    members[input.group_of[document]].push_back(document);
    members.back().push_back(document);
  }
  Counting counting(input, scope);
  std::vector<CollocateGroup> groups;
  for (const auto& documents : members) groups.push_back(counting.group(documents));
  return groups;
}

}  // namespace slantwise
