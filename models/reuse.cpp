#include "models/reuse.h"

#include <tsl/robin_map.h>
#include <xxhash.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>

#include "models/shared_words.h"
#include "models/winnowing.h"

namespace slantwise {
namespace {

using Documents = std::span<const Document>;
using List = std::vector<std::uint32_t>;

ReuseClass class_of(double c_nq) {
  if (c_nq < kSharesPassages) return ReuseClass::independent;
  if (c_nq < kPartlyCopied) return ReuseClass::shares_passages;
  return c_nq < kCopy ? ReuseClass::partly_copied : ReuseClass::copy;
}

// Of equal words outside boilerplate, the first. Texts without words have nothing in common.
List find_equal(Documents documents) {
  List first(documents.size());
  std::iota(first.begin(), first.end(), 0u);
  tsl::robin_map<std::string, std::uint32_t> seen;
  std::vector<TermId> words;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Tokens& tokens = documents[d].tokens;
    words.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens.zone[i] != Zone::boilerplate) words.push_back(tokens.term[i]);
    }
    if (words.empty()) continue;
    const XXH128_hash_t hash = XXH3_128bits(words.data(), words.size() * sizeof(TermId));
    const std::string key = std::to_string(hash.high64) + " " + std::to_string(hash.low64);
    first[d] = seen.emplace(key, d).first->second;
  }
  return first;
}

bool same_mark(const Document& a, const Document& b) {
  return a.origin.by_mark && b.origin.by_mark && a.origin.agency == b.origin.agency;
}

bool is_shown(const Document& a, const Document& b, const Reuse& reuse) {
  return reuse.c_nq >= kSharesPassages || (same_mark(a, b) && reuse.c >= kSharesPassages);
}

constexpr std::size_t kBatch = 64;  // pairs that are compared at a time

// One after the other in batches: an index may be small, and calls cost.
void in_batches(const ForEach& for_each, std::size_t n,
                const std::function<void(std::size_t)>& body) {
  for_each((n + kBatch - 1) / kBatch, [&](std::size_t batch) {
    const std::size_t end = std::min(n, (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) body(i);
  });
}

class Finder {
 public:
  Finder(Documents documents, const ForEach& for_each)
      : documents_(documents),
        for_each_(for_each),
        codes_(documents),
        sets_(documents.size()),
        prints_(documents.size()) {}

  FoundReuse find() {
    found_.stands = find_equal(documents_);
    List distinct, marked;
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      if (found_.stands[d] == d) distinct.push_back(d);
    }
    std::ranges::copy_if(distinct, std::back_inserter(marked),
                         [&](std::uint32_t d) { return documents_[d].origin.by_mark; });
    in_batches(for_each_, distinct.size(), [&](std::size_t i) { read(distinct[i]); });
    std::vector<TextPair> pairs = pairs_among(distinct);
    in_batches(for_each_, marked.size(), [&](std::size_t i) { read_all(marked[i]); });
    add_marked(marked, pairs);
    prints_.clear();
    compare(std::move(pairs));
    add_equal();
    return std::move(found_);
  }

 private:
  void read(std::uint32_t d) {
    const ShingleRuns runs = shingle_runs(words_of(documents_[d], Quoted::out, codes_));
    prints_[d] = fingerprints(runs);
    sets_[d].outside = shingle_set(runs);
  }

  // With its quotations.
  void read_all(std::uint32_t d) {
    const ShingleRuns runs = shingle_runs(words_of(documents_[d], Quoted::in, codes_));
    prints_[d] = fingerprints(runs);
    sets_[d].all = shingle_set(runs);
  }

  std::vector<TextPair> pairs_among(const List& some) {
    std::vector<Fingerprints> prints;
    for (const std::uint32_t d : some) prints.push_back(std::move(prints_[d]));
    Candidates found = candidates(prints, for_each_);
    for (std::uint32_t i = 0; i < some.size(); ++i) {
      if (found.stands[i] != i) found_.stands[some[i]] = some[found.stands[i]];
    }
    for (TextPair& pair : found.pairs) pair = {some[pair.a], some[pair.b]};
    return std::move(found.pairs);
  }

  // Texts of one agency may share little but what people said.
  void add_marked(const List& marked, std::vector<TextPair>& pairs) {
    std::vector<Fingerprints> prints;
    for (const std::uint32_t d : marked) prints.push_back(std::move(prints_[d]));
    for (const TextPair& pair : candidates(prints, for_each_).pairs) {
      const TextPair of{marked[pair.a], marked[pair.b]};
      if (same_mark(documents_[of.a], documents_[of.b])) pairs.push_back(of);
    }
    std::ranges::sort(pairs);
    const auto rest = std::ranges::unique(pairs);
    pairs.erase(rest.begin(), rest.end());
  }

  void compare(std::vector<TextPair> pairs) {
    std::vector<char> keep(pairs.size());
    in_batches(for_each_, pairs.size(), [&](std::size_t i) {
      const auto [a, b] = pairs[i];
      keep[i] = found_.stands[b] == a || same_mark(documents_[a], documents_[b]) ||
                containment(sets_[a].outside, sets_[b].outside) >= kSharesPassages;
    });
    List shown;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (!keep[i]) continue;
      shown.insert(shown.end(), {pairs[i].a, pairs[i].b});
      found_.pairs.push_back({pairs[i].a, pairs[i].b, false, {}});
    }
    std::ranges::sort(shown);
    const auto rest = std::ranges::unique(shown);
    shown.erase(rest.begin(), rest.end());
    in_batches(for_each_, shown.size(), [&](std::size_t i) {
      ShingleSets& sets = sets_[shown[i]];
      if (sets.all.empty()) sets.all = shingles(words_of(documents_[shown[i]], Quoted::in, codes_));
    });
    in_batches(for_each_, found_.pairs.size(), [&](std::size_t i) {
      ReusePair& pair = found_.pairs[i];
      pair.reuse = compare_reuse(sets_[pair.a], sets_[pair.b]);
    });
    settle_stands();
  }

  // A text that is no copy after all stands for itself.
  void settle_stands() {
    std::erase_if(found_.pairs, [&](const ReusePair& pair) {
      std::uint32_t& stands = found_.stands[pair.b];
      const Reuse& reuse = pair.reuse;
      const bool copy =
          reuse.reuse == ReuseClass::copy && std::min(reuse.a_in_b, reuse.b_in_a) >= kPartlyCopied;
      if (stands == pair.a && !copy) stands = pair.b;
      return !is_shown(documents_[pair.a], documents_[pair.b], reuse);
    });
  }

  void add_equal() {
    const List first = find_equal(documents_);
    for (std::uint32_t d = 0; d < first.size(); ++d) {
      if (first[d] == d) continue;
      ShingleSets& sets = sets_[first[d]];
      if (sets.all.empty()) sets.all = shingles(words_of(documents_[d], Quoted::in, codes_));
      found_.pairs.push_back({first[d], d, true, compare_reuse(sets, sets)});
    }
    std::ranges::sort(found_.pairs, {},
                      [](const ReusePair& pair) { return std::pair(pair.a, pair.b); });
  }

  const Documents documents_;
  const ForEach& for_each_;
  const WordCodes codes_;
  std::vector<ShingleSets> sets_;
  std::vector<Fingerprints> prints_;
  FoundReuse found_;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string_view name(ReuseClass reuse) {
  constexpr std::string_view kNames[] = {"independent", "shares passages", "partly copied", "copy",
                                         "too short to tell"};
  return kNames[static_cast<std::size_t>(reuse)];
}

ShingleSets shingle_sets(const Document& document, const WordCodes& codes) {
  return {shingles(words_of(document, Quoted::out, codes)),
          shingles(words_of(document, Quoted::in, codes))};
}

Reuse compare_reuse(const ShingleSets& a, const ShingleSets& b) {
  const std::size_t both = shared(a.outside, b.outside);
  const std::size_t least = std::min(a.outside.size(), b.outside.size());
  Reuse out;
  out.c_nq = share(both, least);
  out.c = containment(a.all, b.all);
  out.j = share(both, a.outside.size() + b.outside.size() - both);
  out.a_in_b = share(both, a.outside.size());
  out.b_in_a = share(both, b.outside.size());
  out.outside = static_cast<std::uint32_t>(least);
  out.all = static_cast<std::uint32_t>(std::min(a.all.size(), b.all.size()));
  out.reuse = least < kFewestShingles ? ReuseClass::too_short : class_of(out.c_nq);
  return out;
}

FoundReuse find_reuse(Documents documents, const ForEach& for_each) {
  return Finder(documents, for_each).find();
}

std::vector<Span> shared_words(const Document& text, const Document& other) {
  return words_found(text, shingles(words_of(other, Quoted::out)));
}

}  // namespace slantwise
