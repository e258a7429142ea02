#include "models/compare/word_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

double smallest_group(const Layout& layout) {
  std::vector<double> size(layout.groups, 0);
  for (const std::uint32_t group : layout.group) size[group] += 1;
  double least = std::numeric_limits<double>::infinity();
  for (const double units : size) {
    if (units > 0) least = std::min(least, units);
  }
  return std::isfinite(least) ? least : 0;
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
    choose(out);
  }

 private:
  void add(std::size_t word, WordSearch& out) {
    const std::vector<Side> sides = voice_.sides(word);
    ++out.tested;
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
  std::vector<std::vector<Candidate>> own_, apart_;  // by shown outlet
};

// Words that were not shuffled have p 1.
void adjust(WordSearch& out, std::size_t groups) {
  out.q.resize(groups);
  for (std::size_t group = 0; group < groups; ++group) {
    std::vector<double> z, p;
    for (const GroupTest& test : out.tests.of[group]) {
      z.push_back(test.z);
      p.push_back(test.pooled);
    }
    p.resize(std::max(out.tested, p.size()), 1.0);
    z.resize(p.size(), 0.0);
    out.q[group] = benjamini_hochberg(p);
    out.critical_z.push_back(critical_z(z, p, out.q[group]));
    out.q[group].resize(out.words.size());
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
  Screen(context, voice, style).look(out);
  ShuffleOptions options;
  options.seed = context.options.seed;
  options.count = shuffles(out.words.size() * voice.scopes.size());
  out.tests = group_tests(select_words(voice.units.counts, out.words),
                          Shuffles(voice.units.layout, options), context.for_each, Pool::words);
  adjust(out, voice.scopes.size());
  return out;
}

}  // namespace slantwise::compare_parts
