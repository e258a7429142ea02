#include "models/substitutions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "models/function_words.h"
#include "models/naming.h"

namespace slantwise {
namespace {

using What = CopyChange::What;

// Uses by story.
using Stories = std::map<std::uint64_t, std::size_t>;

StoryCount total(const Stories& stories) {
  StoryCount count;
  for (const auto& [story, uses] : stories) {
    count.uses += uses;
    ++count.stories;
  }
  return count;
}

double p_of(const Stories& forth, const Stories& back) {
  std::set<std::uint64_t> all;
  for (const auto& one : forth) all.insert(one.first);
  for (const auto& one : back) all.insert(one.first);
  const auto uses = [](const Stories& stories, std::uint64_t story) {
    const auto found = stories.find(story);
    return found == stories.end() ? std::size_t{0} : found->second;
  };
  std::size_t more = 0, fewer = 0;
  for (const std::uint64_t story : all) {
    more += uses(forth, story) > uses(back, story);
    fewer += uses(forth, story) < uses(back, story);
  }
  return sign_test(more, fewer);
}

struct Counted {
  What what = What::words;
  Stories stories;
  std::vector<std::pair<std::size_t, std::size_t>> places;
};

// A word or label, and what stands in its place ("": any other).
using Swap = std::pair<std::string, std::string>;

class Counter {
 public:
  Counter(const Corpus& corpus, std::span<const CopyChanges> copies, const LexiconHits* found,
          std::span<const std::uint32_t> event)
      : corpus_(corpus), copies_(copies), found_(found), event_(event) {}

  std::vector<Substitution> count() {
    for (std::size_t c = 0; c < copies_.size(); ++c) {
      for (std::size_t i = 0; i < copies_[c].changes.size(); ++i) add(c, i);
    }
    std::vector<Substitution> rows;
    for (const auto& [outlet, swaps] : by_outlet_) {
      const std::size_t first = rows.size();
      for (const auto& [swap, counted] : swaps) {
        if (keeps(swaps, swap, counted)) rows.push_back(row(outlet, swaps, swap));
      }
      count_kept(outlet, std::span(rows).subspan(first));
    }
    std::ranges::stable_sort(rows, [](const Substitution& a, const Substitution& b) {
      const auto key = [](const Substitution& one) {
        return std::tuple(one.outlet, one.what, -static_cast<double>(one.replaced.stories),
                          -static_cast<double>(one.replaced.uses), one.was, one.now);
      };
      return key(a) < key(b);
    });
    return rows;
  }

 private:
  using Swaps = std::map<Swap, Counted>;

  std::uint64_t story(std::uint32_t source) const {
    constexpr std::uint64_t kEvents = std::uint64_t{1} << 32;
    const bool known = !event_.empty() && event_[source] != kNoStory;
    return known ? kEvents + event_[source] : source;
  }

  void add(std::size_t c, std::size_t i) {
    const CopyChange& change = copies_[c].changes[i];
    if (change.kind != CopyChange::Kind::replaced) return;
    const Document& source = corpus_.documents[copies_[c].pair.source];
    const Document& copy = corpus_.documents[copies_[c].pair.copy];
    const std::string was = words(source, change.source), now = words(copy, change.copy);
    Swaps& swaps = by_outlet_[copy.article.outlet];
    const std::uint64_t where = story(copies_[c].pair.source);
    const auto note = [&](const Swap& swap, What what) {
      Counted& counted = swaps[swap];
      counted.what = std::min(counted.what, what);
      ++counted.stories[where];
      counted.places.emplace_back(c, i);
    };
    if (!was.empty() && !now.empty() && was != now) note({was, now}, change.what);
    if (found_ == nullptr || change.what != What::label) return;
    const auto before = labels_in(*found_, copies_[c].pair.source, change.source);
    const auto after = labels_in(*found_, copies_[c].pair.copy, change.copy);
    for (const std::string& label : before) {
      if (!std::ranges::binary_search(after, label)) note({kAny + label, ""}, What::label);
    }
    for (const std::string& label : after) {
      if (!std::ranges::binary_search(before, label)) note({"", kAny + label}, What::label);
    }
  }

  // The words of a side in lower case, without function words at both ends; empty if they are too
  // many or none is left.
  std::string words(const Document& document, Span tokens) const {
    const auto key = [&](std::uint32_t i) {
      return corpus_.vocabulary.term(document.tokens.term[i]);
    };
    while (!tokens.empty() && is_function_word(key(tokens.begin))) ++tokens.begin;
    while (!tokens.empty() && is_function_word(key(tokens.end - 1))) --tokens.end;
    if (tokens.size() > kMostReplaced) return {};
    std::string text;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      text += (text.empty() ? "" : " ") + std::string(key(i));
    }
    return text;
  }

  // A row for any other word says something where it adds up two rows; the reverse of a row is
  // told in that row, once: with the side that has more stories, else the first by letter.
  static bool keeps(const Swaps& swaps, const Swap& swap, const Counted& counted) {
    const auto back = swaps.find({swap.second, swap.first});
    if (back != swaps.end()) {
      const auto one = total(counted.stories), two = total(back->second.stories);
      if (std::tuple(two.stories, two.uses, swap) >
          std::tuple(one.stories, one.uses, back->first)) {
        return false;
      }
    }
    if (!is_any(swap)) return true;
    std::set<std::pair<std::size_t, std::size_t>> places(counted.places.begin(),
                                                         counted.places.end());
    if (back != swaps.end()) places.insert(back->second.places.begin(), back->second.places.end());
    return places.size() > 1;
  }

  static bool is_any(const Swap& swap) { return swap.first.empty() || swap.second.empty(); }

  static std::string plain(const std::string& words) {
    return words.starts_with(kAny) ? words.substr(1) : words;
  }

  static Substitution row(const std::string& outlet, const Swaps& swaps, const Swap& swap) {
    static const Counted kNone;
    const Counted& counted = swaps.at(swap);
    const auto back = swaps.find({swap.second, swap.first});
    const Counted& reverse = back == swaps.end() ? kNone : back->second;
    Substitution out;
    out.outlet = outlet;
    out.what = counted.what;
    out.was = plain(swap.first);
    out.now = plain(swap.second);
    out.replaced = total(counted.stories);
    out.reverse = total(reverse.stories);
    out.p = p_of(counted.stories, reverse.stories);
    out.places = counted.places;
    return out;
  }

  // Every stretch of words that copies of an outlet keep, looked up among those it replaces.
  void count_kept(const std::string& outlet, std::span<Substitution> rows) {
    std::map<std::string, std::vector<std::size_t>> wanted;
    std::set<std::string> labels;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (rows[r].was.empty()) continue;
      wanted[(rows[r].now.empty() ? kAny : "") + rows[r].was].push_back(r);
    }
    std::map<std::string, Stories> kept;
    for (const CopyChanges& one : copies_) {
      if (corpus_.documents[one.pair.copy].article.outlet == outlet) keep(one, wanted, kept);
    }
    for (const auto& [words, stories] : kept) {
      for (const std::size_t r : wanted.at(words)) rows[r].kept = total(stories);
    }
  }

  void keep(const CopyChanges& copies,
            const std::map<std::string, std::vector<std::size_t>>& wanted,
            std::map<std::string, Stories>& kept) const {
    const Document& source = corpus_.documents[copies.pair.source];
    const std::uint64_t where = story(copies.pair.source);
    for (const Span same : copies.same) {
      for (std::uint32_t i = same.begin; i < same.end; ++i) {
        std::string text;
        for (std::uint32_t end = i; end < same.end && end < i + kMostReplaced; ++end) {
          text += (text.empty() ? "" : " ") +
                  std::string(corpus_.vocabulary.term(source.tokens.term[end]));
          if (wanted.contains(text)) ++kept[text][where];
        }
      }
      if (found_ == nullptr) continue;
      for (const LabelUse& use : label_uses(*found_, copies.pair.source, same)) {
        if (wanted.contains(kAny + use.label)) ++kept[kAny + use.label][where];
      }
    }
  }

  static inline const std::string kAny = "\x01";  // before a label as a lexicon has it

  const Corpus& corpus_;
  std::span<const CopyChanges> copies_;
  const LexiconHits* found_;
  std::span<const std::uint32_t> event_;
  std::map<std::string, Swaps> by_outlet_;
};

}  // namespace

std::vector<Substitution> substitutions(const Corpus& corpus, std::span<const CopyChanges> copies,
                                        const LexiconHits* found,
                                        std::span<const std::uint32_t> event) {
  return Counter(corpus, copies, found, event).count();
}

}  // namespace slantwise
