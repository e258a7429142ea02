#include "models/quote_groups.h"

#include <tsl/robin_map.h>
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/text/unicode.h"
#include "models/function_words.h"
#include "models/quote_fragments.h"

namespace slantwise {
namespace {

using Words = std::span<const TermId>;

std::uint64_t hash_of(Words words) {
  std::uint64_t hash = words.size();
  for (const TermId word : words) {
    hash = (hash ^ static_cast<std::uint64_t>(word)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

// How many articles have a stretch of words that is quoted elsewhere among words that they do not
// quote: a way of speaking ("the president of the republic") rather than a quotation.
class Unquoted {
 public:
  void ask(Words words) { articles_.try_emplace(hash_of(words), 0); }

  void count(const Corpus& corpus) {
    for (const Document& document : corpus.documents) {
      std::set<std::uint64_t> seen;
      for (std::size_t size = kWholeWords; size <= kSharedWords; ++size) scan(document, size, seen);
      for (const std::uint64_t hash : seen) ++articles_[hash];
    }
  }

  std::size_t articles(Words words) const {
    const auto found = articles_.find(hash_of(words));
    return found == articles_.end() ? 0 : found->second;
  }

 private:
  void scan(const Document& document, std::size_t size, std::set<std::uint64_t>& seen) const {
    const Tokens& tokens = document.tokens;
    std::size_t plain = 0;  // words in a row that are not quoted
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      plain = tokens.voice[i] == Voice::quote ? 0 : plain + 1;
      if (plain < size) continue;
      const std::uint64_t hash = hash_of(Words(tokens.term).subspan(i + 1 - size, size));
      if (articles_.contains(hash)) seen.insert(hash);
    }
  }

  tsl::robin_map<std::uint64_t, std::size_t> articles_;
};

// Which items are the same quotation. A shared stretch is linked to the first that has it, so the
// work grows with the number of words.
class Grouping {
 public:
  Grouping(const Corpus& corpus, const std::vector<QuoteItem>& items)
      : corpus_(corpus), items_(items), texts_(corpus), parent_(items.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    find_long();
    find_short();
    for (const Link& link : links_) unquoted_.ask(words(link.a, link.size));
    unquoted_.count(corpus);
    for (const Link& link : links_) {
      if (link.size == kSharedWords && is_quotation(link)) unite(link.a.item, link.b.item);
    }
    join_short();
    join_fragments();
  }

  // Items by group, in order of their first.
  std::vector<std::vector<std::size_t>> groups() {
    std::map<std::size_t, std::vector<std::size_t>> by_root;
    for (std::size_t i = 0; i < items_.size(); ++i) by_root[root(i)].push_back(i);
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [first, members] : by_root) groups.push_back(std::move(members));
    return groups;
  }

 private:
  struct Place {
    std::size_t item, at;
  };
  // The same words; of a short link, `b` is the whole quotation.
  struct Link {
    Place a, b;
    std::size_t size;
  };

  Words words(Place place, std::size_t size) const {
    return Words(items_[place.item].words).subspan(place.at, size);
  }

  void find_long() {
    tsl::robin_map<std::uint64_t, Place> first;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (std::size_t at = 0; at + kSharedWords <= items_[i].words.size(); ++at) {
        const std::uint64_t hash = hash_of(words({i, at}, kSharedWords));
        add({{i, at}, first.try_emplace(hash, Place{i, at}).first->second, kSharedWords});
      }
    }
  }

  void find_short() {
    tsl::robin_map<std::uint64_t, std::size_t> whole;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const std::size_t size = items_[i].words.size();
      if (size >= kWholeWords && size < kSharedWords)
        whole.try_emplace(hash_of(items_[i].words), i);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (std::size_t size = kWholeWords; size < kSharedWords; ++size) {
        for (std::size_t at = 0; at + size <= items_[i].words.size(); ++at) {
          const auto found = whole.find(hash_of(words({i, at}, size)));
          const bool fits = found != whole.end() && items_[found->second].words.size() == size;
          if (fits) add({{i, at}, {found->second, 0}, size});
        }
      }
    }
  }

  void add(const Link& link) {
    if (link.a.item == link.b.item) return;
    if (!std::ranges::equal(words(link.a, link.size), words(link.b, link.size))) return;
    links_.push_back(link);
    if (link.size == kSharedWords) ++pairs_[pair(link)];
    ++quoted_[hash_of(words(link.a, link.size))];
  }

  std::uint64_t pair(const Link& link) const {
    return std::uint64_t{link.a.item} * items_.size() + link.b.item;
  }

  bool is_whole(const Link& link) const {
    const std::size_t shared = pairs_.at(pair(link)) + kSharedWords - 1;
    return shared >= std::min(items_[link.a.item].words.size(), items_[link.b.item].words.size());
  }

  bool is_quotation(const Link& link) const {
    constexpr std::size_t kManyStretches = 4;  // 11 words in a row, or as many apart
    const bool sure = link.size < kSharedWords || pairs_.at(pair(link)) >= kManyStretches;
    // What is repeated a month later has more than a title in common, or all of it.
    if (!sure && !is_whole(link) &&
        texts_.far(items_[link.a.item].article, items_[link.b.item].article)) {
      return false;
    }
    const bool near = texts_.near(items_[link.a.item].article, items_[link.b.item].article);
    const std::string_view one = last_name(speaker_of(link.a.item));
    const bool own = near && !one.empty() && one == last_name(speaker_of(link.b.item));
    const std::size_t enough = own ? 1 : near ? 2 : sure ? 3 : 4;
    const Words shared = words(link.a, link.size);
    std::set<TermId> content;
    for (const TermId word : shared) {
      if (!is_function_word(corpus_.vocabulary.term(word))) content.insert(word);
    }
    if (content.size() < enough) return false;
    const std::size_t plain = unquoted_.articles(shared);
    return plain < 2 || 2 * plain <= quoted_.at(hash_of(shared)) + 1;
  }

  // A short quotation may stand in many long ones that are not the same: it joins those of one
  // group only, of its own speaker if there are several.
  void join_short() {
    std::map<std::size_t, std::set<std::size_t>> candidates;  // by short item
    for (const Link& link : links_) {
      if (link.size == kSharedWords || !is_quotation(link)) continue;
      if (may_be_one(link.a.item, link.b.item)) candidates[link.b.item].insert(link.a.item);
    }
    for (const auto& [item, others] : candidates) join(item, others);
  }

  void join(std::size_t item, const std::set<std::size_t>& others) {
    const std::string& speaker = speaker_of(item);
    std::set<std::size_t> roots, own;
    for (const std::size_t other : others) {
      if (items_[other].words.size() < kSharedWords) {
        unite(item, other);  // the same few words by the same speaker
        continue;
      }
      roots.insert(root(other));
      if (!speaker.empty() && last_name(speaker_of(other)) == last_name(speaker)) {
        own.insert(root(other));
      }
    }
    if (own.size() == 1) {
      unite(item, *own.begin());
    } else if (roots.size() == 1) {
      unite(item, *roots.begin());
    }
  }

  // Into one group only, as others.
  void join_fragments() {
    std::map<std::size_t, std::set<std::size_t>> roots;  // by fragment
    for (const auto& [fragment, whole] : fragment_links(corpus_, texts_, items_)) {
      roots[fragment].insert(root(whole));
    }
    for (const auto& [fragment, groups] : roots) {
      std::set<std::size_t> now;  // other fragments may have joined some of them
      for (const std::size_t group : groups) now.insert(root(group));
      if (now.size() == 1) unite(fragment, *now.begin());
    }
  }

  const std::string& speaker_of(std::size_t item) const {
    static const std::string kNobody;
    const int attribution = items_[item].quotation.attribution;
    if (attribution < 0) return kNobody;
    const auto& all = corpus_.documents[items_[item].article].attributions;
    return all[static_cast<std::size_t>(attribution)].speaker;
  }

  static std::string_view last_name(std::string_view name) {
    return name.substr(name.rfind(' ') + 1);
  }

  bool may_be_one(std::size_t a, std::size_t b) const {
    const std::string &one = speaker_of(a), &two = speaker_of(b);
    return one.empty() || two.empty() || last_name(one) == last_name(two);
  }

  void unite(std::size_t a, std::size_t b) {
    const std::size_t one = root(a), two = root(b);
    parent_[std::max(one, two)] = std::min(one, two);
  }

  std::size_t root(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }

  const Corpus& corpus_;
  const std::vector<QuoteItem>& items_;
  const NearTexts texts_;
  std::vector<std::size_t> parent_;  // the root of a group is its first item
  std::vector<Link> links_;
  tsl::robin_map<std::uint64_t, std::size_t> quoted_;  // links by their words
  tsl::robin_map<std::uint64_t, std::size_t> pairs_;   // long links by their items
  Unquoted unquoted_;
};

// The terms of `tokens`; "[w]hile" is two tokens and becomes the first of them, with the term of
// the whole word.
std::vector<TermId> words_of_letters(const Corpus& corpus, const Document& document,
                                     std::vector<std::uint32_t>& tokens) {
  std::vector<TermId> words;
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span span = printed_word(document, tokens[i]);
    TermId term = document.tokens.term[tokens[i]];
    const bool joined = document.text[span.begin] == '[';
    if (joined) {
      std::string word(slice(document.text, span));
      std::erase_if(word, [](char c) { return c == '[' || c == ']'; });
      const TermId whole = corpus.vocabulary.find(term_key(word));
      if (whole != kNoTerm) term = whole;
    }
    words.push_back(term);
    kept.push_back(tokens[i]);
    i += joined && i + 1 < tokens.size() ? 1 : 0;
  }
  tokens = std::move(kept);
  return words;
}

}  // namespace

std::vector<QuoteItem> quote_items(const Corpus& corpus) {
  std::vector<QuoteItem> items;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    const Document& document = corpus.documents[i];
    for (Quotation& one : quotations(document)) {
      if (one.tokens.size() < kFragmentWords) continue;
      const bool fragment = one.tokens.size() < kWholeWords;
      std::vector<TermId> words = words_of_letters(corpus, document, one.tokens);
      items.push_back({i, std::move(one), std::move(words)});
      if (fragment && speaker_last_name(corpus, items.back()).empty()) items.pop_back();
    }
  }
  return items;
}

std::vector<std::vector<std::size_t>> quote_groups(const Corpus& corpus,
                                                   const std::vector<QuoteItem>& items) {
  return Grouping(corpus, items).groups();
}

}  // namespace slantwise
