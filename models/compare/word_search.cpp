#include "models/compare/word_search.h"

#include <algorithm>
#include <cmath>

#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"
#include "models/estimate/score.h"

namespace slantwise::compare_parts {
namespace {

// Of more outlets only those with most texts are shown: the page would hold nothing else.
constexpr std::size_t kManyOutlets = 12, kMostOutlets = 16;
// A word can only be found (q at most .05) if its own p is at most .05.
constexpr double kLeastZ = 1.96;
// How many words are shuffled where there are many: what a page may cost.
constexpr std::size_t kMostWords = 300, kManyTests = 10'000;
// The scores of all words make one null: of many words fewer shuffles are as good.
constexpr std::size_t kManyShuffled = 1'000, kVeryMany = 10'000;  // words times outlets

std::size_t shuffles(std::size_t scores) {
  if (scores <= kManyShuffled) return 9'999;
  return scores <= kVeryMany ? 1'999 : 499;
}

bool has_letter(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

std::vector<std::size_t> shown_outlets(const std::vector<Side>& scopes) {
  // Of two outlets one direction says all: the other is its inverse.
  if (scopes.size() == 2) return {0};
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scopes.size(); ++i) order.push_back(i);
  if (order.size() <= kManyOutlets) return order;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return scopes[i].k; });
  order.resize(std::min(order.size(), kMostOutlets));
  std::ranges::sort(order);
  return order;
}

struct Candidate {
  double z = 0;  // without its sign
  std::size_t word = 0;
};

// Whether a word's q is over house style. "most events" is found by looking at the outlets: a
// family of tests that was chosen by their labels would hold no rate.
bool is_apart(StyleReason reason) {
  return reason != StyleReason::none && reason != StyleReason::most_events;
}

// The closed form of every word, outlet by outlet.
class Screen {
 public:
  Screen(const Context& context, const CountedVoice& voice, const std::vector<StyleReason>& style)
      : context_(context), voice_(voice), style_(style) {}

  void look(WordSearch& out) {
    const double smallest = smallest_group(voice_.units.layout);
    out.least_units = slantwise::least_units(smallest);
    out.outlets = shown_outlets(voice_.scopes);
    for (auto* list : {&own_, &apart_}) list->resize(out.outlets.size());
    for (std::size_t word = 0; word < voice_.units.counts.words(); ++word) {
      const auto df = static_cast<double>(voice_.units.counts.of(word).size());
      if (!enough_units(df, smallest)) continue;
      const TermId term{static_cast<std::uint32_t>(word)};
      if (has_letter(context_.corpus.vocabulary.term(term))) add(word, out);
    }
    out.tested = tested_.size();
    choose(out);
  }
  const std::vector<std::size_t>& tested() const { return tested_; }

 private:
  void add(std::size_t word, WordSearch& out) {
    const std::vector<Side> sides = voice_.sides(word);
    tested_.push_back(word);
    out.tested_apart += is_apart(style_[word]);
    out.common += std::ranges::all_of(sides, [](const Side& one) { return one.term.y > 0; });
    const std::vector<double> z = scores_to_means(sides);
    auto& lists = style_[word] == StyleReason::none ? own_ : apart_;
    for (std::size_t i = 0; i < out.outlets.size(); ++i) {
      const double score = std::abs(z[out.outlets[i]]);
      if (score >= kLeastZ) lists[i].push_back({score, word});
    }
  }

  void choose(WordSearch& out) const {
    const bool few = out.tested * voice_.scopes.size() <= kManyTests;
    const std::size_t most =
        few ? ~std::size_t{0} : std::max<std::size_t>(4, kMostWords / out.outlets.size());
    for (const auto* lists : {&own_, &apart_}) {
      // House style is an aside: a quarter of the room.
      const std::size_t room = lists == &own_ ? most - most / 4 : most / 4;
      for (std::vector<Candidate> list : *lists) {
        std::ranges::sort(list, [](const Candidate& a, const Candidate& b) {
          return a.z != b.z ? a.z > b.z : a.word < b.word;
        });
        if (list.size() > room) {
          list.resize(room);
          out.complete = false;
        }
        for (const Candidate& one : list) out.words.push_back(one.word);
      }
    }
    std::ranges::sort(out.words);
    out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
    if (voice_.scopes.size() > 2 && out.outlets.size() < voice_.scopes.size()) out.complete = false;
  }

  const Context& context_;
  const CountedVoice& voice_;
  const std::vector<StyleReason>& style_;
  std::vector<std::size_t> tested_;                  // ascending
  std::vector<std::vector<Candidate>> own_, apart_;  // by shown outlet
};

// The null of a word is that of all words about as common (methods 1.5), in bands that all tested
// words make. Shuffled words alone would make others: so where a band has too few of them, it gets
// every n-th of its other words, which no label chose. With so many of each band, what is shuffled
// makes the same bands.
std::vector<std::size_t> with_bands(const CountedVoice& voice,
                                    const std::vector<std::size_t>& tested,
                                    const std::vector<std::size_t>& screened) {
  constexpr std::size_t kEnough = 50;
  const std::vector<std::uint32_t> bands =
      pool_bands(select_words(voice.units.counts, tested), Shuffles(voice.units.layout));
  std::vector<std::size_t> out = screened;
  for (std::uint32_t band = 0; band < 4; ++band) {
    std::size_t known = 0;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < tested.size(); ++i) {
      if (bands[i] != band) continue;
      const bool is_in = std::ranges::binary_search(screened, tested[i]);
      known += is_in;
      if (!is_in) others.push_back(tested[i]);
    }
    const std::size_t wanted = std::min(others.size(), kEnough - std::min(kEnough, known));
    for (std::size_t i = 0; i < wanted; ++i) out.push_back(others[i * others.size() / wanted]);
  }
  std::ranges::sort(out);
  return out;
}

// Tests the screened words among those that make their bands, which are dropped then.
void test(const CountedVoice& voice, const std::vector<std::size_t>& shuffled,
          const Context& context, WordSearch& out) {
  ShuffleOptions options;
  options.seed = context.options.seed;
  options.count = shuffles(shuffled.size() * voice.scopes.size());
  GroupTests all =
      group_tests(select_words(voice.units.counts, shuffled), Shuffles(voice.units.layout, options),
                  context.for_each, Pool::words);
  out.tests = {{}, all.exact, all.arrangements};
  for (const std::vector<GroupTest>& group : all.of) {
    std::vector<GroupTest>& kept = out.tests.of.emplace_back();
    for (std::size_t i = 0; i < shuffled.size(); ++i) {
      if (std::ranges::binary_search(out.words, shuffled[i])) kept.push_back(group[i]);
    }
  }
}

// A list of words of one kind, of which `tested` were; those that were not screened have p 1.
struct Adjusted {
  std::vector<std::size_t> at;  // into WordSearch::words
  std::size_t tested = 0;
};

// Gives the |z| at which q would be .05.
double adjust(const Adjusted& kind, std::size_t group, WordSearch& out) {
  std::vector<double> z, p;
  for (const std::size_t at : kind.at) {
    z.push_back(out.tests.of[group][at].z);
    p.push_back(out.tests.of[group][at].pooled);
  }
  p.resize(std::max(kind.tested, p.size()), 1.0);
  z.resize(p.size(), 0.0);
  const std::vector<double> q = benjamini_hochberg(p);
  for (std::size_t i = 0; i < kind.at.size(); ++i) out.q[group][kind.at[i]] = q[i];
  return critical_z(z, p, q);
}

// House style is listed apart, so its many differences are no part of the others' q, nor the
// others of its own: a rate of false finds is that of the list it is said of.
void adjust(std::size_t groups, const std::vector<StyleReason>& style, WordSearch& out) {
  Adjusted own{{}, out.tested - out.tested_apart}, apart{{}, out.tested_apart};
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    (is_apart(style[out.words[i]]) ? apart : own).at.push_back(i);
  }
  out.q.assign(groups, std::vector<double>(out.words.size(), 1.0));
  for (std::size_t group = 0; group < groups; ++group) {
    out.critical_z.push_back(adjust(own, group, out));
    adjust(apart, group, out);
  }
}

}  // namespace

std::vector<Side> CountedVoice::sides(std::size_t word) const {
  return sides_of(texts, outlet, word, scopes);
}

CountedVoice count_voice(const Context& context, const Comparison& out, Scope scope) {
  const auto& documents = context.corpus.documents;
  const std::vector<std::uint32_t> group = compared_groups(context, out);
  CountedVoice voice;
  voice.counts = count(documents, context.corpus.vocabulary.size(), scope, context.for_each);
  voice.units = exchange({documents, context.families, voice.counts, context.event_of}, group,
                         out.compared.size());
  voice.texts = unit_counts(voice.counts, voice.units.documents);
  for (const std::size_t d : voice.units.documents) voice.outlet.push_back(group[d]);
  voice.scopes = scopes_of(voice.texts, voice.outlet, out.compared.size());
  return voice;
}

WordSearch search_words(const Context& context, const CountedVoice& voice,
                        const std::vector<StyleReason>& style) {
  WordSearch out;
  Screen screen(context, voice, style);
  screen.look(out);
  test(voice, with_bands(voice, screen.tested(), out.words), context, out);
  adjust(voice.scopes.size(), style, out);
  return out;
}

}  // namespace slantwise::compare_parts
