#include "models/alignment_sentences.h"

#include <tsl/robin_map.h>
#include <algorithm>
#include <tuple>

#include "models/alignment_words.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

constexpr std::size_t kCommon = 12;     // a word of more sentences finds none
constexpr std::size_t kCandidates = 8;  // of one sentence
constexpr double kAlike = .5, kWithin = .8, kMoved = .6, kOnlyOne = .25;
constexpr double kEnough = 5 * kContentWord;  // of a sentence within another, and of a moved one

using Key = std::uint32_t;

Key key(TermId term) { return static_cast<Key>(term); }

std::uint64_t hash_of(const ComparedText& text, Span sentence) {
  std::uint64_t hash = sentence.size();
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    hash = (hash ^ key(text.terms[i])) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

class Pairing {
 public:
  Pairing(const ComparedText& source, const ComparedText& copy)
      : source_(source),
        copy_(copy),
        bags_of_source_(bags_of(source)),
        bags_of_copy_(bags_of(copy)) {
    index();
  }

  SentencePairs pair() {
    for (std::uint32_t c = 0; c < copy_.sentences.size(); ++c) find(c);
    SentencePairs found;
    found.in_order = heaviest_chain(links_);
    fill_gaps(found.in_order);
    find_moved(found);
    return found;
  }

 private:
  // How alike two sentences are.
  struct Likeness {
    double shared = 0, dice = 0, within = 0;
    bool alike() const { return dice >= kAlike || (within >= kWithin && shared >= kEnough); }
    bool may_move() const {
      return shared >= kEnough / 2 && (dice >= kMoved || (within >= kWithin && shared >= kEnough));
    }
  };

  void index() {
    for (std::uint32_t s = 0; s < source_.sentences.size(); ++s) {
      const Span sentence = source_.sentences[s];
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        if (source_.weight[i] != kContentWord) continue;
        auto& list = postings_[key(source_.terms[i])];
        // One more than is of use says that it is too common.
        if ((list.empty() || list.back() != s) && list.size() <= kCommon) list.push_back(s);
      }
      equal_[hash_of(source_, sentence)].push_back(s);
    }
  }

  // The sentences of the source that can be the copy's c-th.
  void find(std::uint32_t c) {
    tsl::robin_map<std::uint32_t, double> shared;
    const Span sentence = copy_.sentences[c];
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (copy_.weight[i] != kContentWord) continue;
      const auto found = postings_.find(key(copy_.terms[i]));
      if (found == postings_.end() || found->second.size() > kCommon) continue;
      for (const std::uint32_t s : found->second) shared[s] += 1;
    }
    std::vector<std::pair<double, std::uint32_t>> best;
    for (const auto& [s, words] : shared) best.emplace_back(-words, s);
    std::ranges::sort(best);
    if (best.size() > kCandidates) best.resize(kCandidates);
    add_equal(c, best);
    for (const auto& [words, s] : best) {
      const Likeness like = likeness(s, c);
      if (like.alike()) links_.push_back({s, c, like.shared});
    }
  }

  // The n-th of equal sentences with the n-th: words common to all of them find nothing.
  void add_equal(std::uint32_t c, std::vector<std::pair<double, std::uint32_t>>& best) {
    const std::uint64_t hash = hash_of(copy_, copy_.sentences[c]);
    const auto found = equal_.find(hash);
    if (found == equal_.end()) return;
    const std::size_t nth = seen_[hash]++;
    const std::uint32_t s = found->second[std::min(nth, found->second.size() - 1)];
    const bool known = std::ranges::any_of(best, [s](const auto& one) { return one.second == s; });
    if (!known) best.emplace_back(0, s);
  }

  // Words of the shorter one are looked up in the longer one: sentences may be long.
  Likeness likeness(std::uint32_t s, std::uint32_t c) const {
    const Bag &one = bags_of_source_[s], &two = bags_of_copy_[c];
    const Bag& shorter = one.words.size() < two.words.size() ? one : two;
    const Bag& longer = one.words.size() < two.words.size() ? two : one;
    double shared = 0;
    auto from = longer.words.begin();
    for (const auto& word : shorter.words) {
      from = std::lower_bound(from, longer.words.end(), word);
      if (from == longer.words.end()) break;
      if (*from != word) continue;
      shared += word.second;
      ++from;
    }
    return {shared, 2 * shared / (one.weight + two.weight),
            shared / std::min(one.weight, two.weight)};
  }

  // The words of a sentence, sorted, each with what it is worth.
  struct Bag {
    std::vector<std::pair<Key, std::uint8_t>> words;
    double weight = 0;
  };

  static std::vector<Bag> bags_of(const ComparedText& text) {
    std::vector<Bag> bags;
    for (const Span sentence : text.sentences) {
      Bag& bag = bags.emplace_back();
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        bag.words.emplace_back(key(text.terms[i]), text.weight[i]);
        bag.weight += text.weight[i];
      }
      std::ranges::sort(bag.words);
    }
    return bags;
  }

  // Where one sentence on either side is left between two pairs, less will do.
  void fill_gaps(std::vector<ChainLink>& links) const {
    std::vector<ChainLink> filled;
    std::uint32_t s = 0, c = 0;  // the next that may be left
    const auto gap = [&](std::uint32_t source_end, std::uint32_t copy_end) {
      if (source_end != s + 1 || copy_end != c + 1) return;
      const Likeness like = likeness(s, c);
      if (like.dice >= kOnlyOne) filled.push_back({s, c, like.shared});
    };
    for (const ChainLink& link : links) {
      gap(link.source, link.copy);
      filled.push_back(link);
      s = link.source + 1;
      c = link.copy + 1;
    }
    gap(static_cast<std::uint32_t>(source_.sentences.size()),
        static_cast<std::uint32_t>(copy_.sentences.size()));
    links = std::move(filled);
  }

  void find_moved(SentencePairs& found) const {
    std::vector<bool> in_source(source_.sentences.size()), in_copy(copy_.sentences.size());
    for (const ChainLink& link : found.in_order) {
      in_source[link.source] = in_copy[link.copy] = true;
    }
    std::vector<ChainLink> left = links_;
    std::ranges::stable_sort(left, std::ranges::greater{}, &ChainLink::weight);
    for (const ChainLink& link : left) {
      if (in_source[link.source] || in_copy[link.copy]) continue;
      if (!likeness(link.source, link.copy).may_move()) continue;
      in_source[link.source] = in_copy[link.copy] = true;
      found.moved.push_back(link);
    }
    std::ranges::sort(found.moved, {}, &ChainLink::copy);
  }

  const ComparedText &source_, &copy_;
  std::vector<Bag> bags_of_source_, bags_of_copy_;
  tsl::robin_map<Key, std::vector<std::uint32_t>> postings_;
  tsl::robin_map<std::uint64_t, std::vector<std::uint32_t>> equal_;
  tsl::robin_map<std::uint64_t, std::size_t> seen_;
  std::vector<ChainLink> links_;
};

}  // namespace

ComparedText compared_text(const Document& document, const Vocabulary& vocabulary) {
  ComparedText text;
  const Tokens& tokens = document.tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Zone zone = tokens.zone[i];
    if (zone == Zone::headline || zone == Zone::caption || zone == Zone::boilerplate) continue;
    const bool first =
        text.tokens.empty() || tokens.sentence[text.tokens.back()] != tokens.sentence[i];
    const auto at = static_cast<std::uint32_t>(text.tokens.size());
    if (first) {
      text.sentences.push_back({at, at});
      text.paragraph.push_back(tokens.paragraph[i]);
    }
    ++text.sentences.back().end;
    text.tokens.push_back(i);
    text.terms.push_back(tokens.term[i]);
    const bool function = is_function_word(vocabulary.term(tokens.term[i]));
    text.weight.push_back(function ? kFunctionWord : kContentWord);
  }
  return text;
}

SentencePairs pair_sentences(const ComparedText& source, const ComparedText& copy) {
  return Pairing(source, copy).pair();
}

}  // namespace slantwise
