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
#include "models/quote_sources.h"
#include "models/quote_unquoted.h"

namespace slantwise {
namespace {

using Words = std::span<const TermId>;

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
    fragments_ = fragment_links(corpus, texts_, items);
    for (const FragmentLink& link : fragments_) unquoted_.ask(link.words);
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
    const std::size_t plain = unquoted_.articles(shared);
    if (content_of(shared) < enough) return own && plain == 0;
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
    } else if (!own.empty() && is_said_near(item, others)) {
      for (const std::size_t group : own) unite(item, group);
    }
  }

  // All who have it have it of one speaker at one time: they heard it differently.
  bool is_said_near(std::size_t item, const std::set<std::size_t>& others) const {
    return content_of(items_[item].words) >= 2 &&
           std::ranges::all_of(others, [&](std::size_t other) {
             return texts_.near(items_[item].article, items_[other].article) &&
                    last_name(speaker_of(other)) == last_name(speaker_of(item));
           });
  }

  // Different content words.
  std::size_t content_of(Words words) const {
    std::set<TermId> content;
    for (const TermId word : words) {
      if (!is_function_word(corpus_.vocabulary.term(word))) content.insert(word);
    }
    return content.size();
  }

  // Into one group only, as others; those of one speaker first. What joins may make one of two
  // groups, so that others can.
  void join_fragments() {
    for (const bool one_speaker : {true, false}) {
      while (join_fragments_once(one_speaker)) {
      }
    }
  }

  bool join_fragments_once(bool one_speaker) {
    std::map<std::size_t, std::set<std::size_t>> roots;  // by fragment
    for (const FragmentLink& link : fragments_) {
      if (link.one_speaker != one_speaker) continue;
      if (one_speaker || unquoted_.articles(link.words) == 0) {
        roots[link.fragment].insert(link.whole);
      }
    }
    bool joined = false;
    for (const auto& [fragment, wholes] : roots) {
      std::set<std::size_t> groups;
      for (const std::size_t whole : wholes) groups.insert(root(whole));
      if (groups.size() != 1 || root(fragment) == *groups.begin()) continue;
      unite(fragment, *groups.begin());
      joined = true;
    }
    return joined;
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
    const std::string_view one = named(a), two = named(b);
    return one.empty() || two.empty() || one == two;
  }

  std::string_view named(std::size_t item) const {
    const QuoteItem& one = items_[item];
    return named_last(corpus_, corpus_.documents[one.article], one.quotation);
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
  std::vector<FragmentLink> fragments_;
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
      std::vector<TermId> words = words_of_letters(corpus, document, one.tokens);
      items.push_back({i, std::move(one), std::move(words)});
    }
  }
  return items;
}

std::vector<std::vector<std::size_t>> quote_groups(const Corpus& corpus,
                                                   const std::vector<QuoteItem>& items) {
  return Grouping(corpus, items).groups();
}

}  // namespace slantwise
