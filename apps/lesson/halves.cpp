#include "apps/lesson/halves.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "apps/lesson/drafts.h"
#include "apps/term_tests.h"
#include "models/estimate/token_test.h"
#include "models/statistic.h"

namespace slantwise::lesson {
namespace {

constexpr double kLevel = .05;
constexpr std::uint32_t kDeal = 8;  // the number of the exercise names its draws

// The texts of the largest outlet, in order of their ids.
std::vector<std::size_t> texts_of_largest(const ExchangeInput& input) {
  std::map<std::string_view, std::vector<std::uint32_t>> outlets;
  for (std::uint32_t d = 0; d < input.documents.size(); ++d) {
    outlets[input.documents[d].article.outlet].push_back(d);
  }
  std::vector<std::size_t> most;
  for (const auto& [outlet, documents] : outlets) {
    std::vector<std::uint32_t> group(input.documents.size(), kUnknown);
    for (const std::uint32_t d : documents) group[d] = 0;
    std::vector<std::size_t> texts = compared_documents(input, group);
    if (texts.size() > most.size()) most = std::move(texts);
  }
  return most;
}

// Of each text in its place: 0 is half 1.
std::vector<std::uint32_t> deal(std::size_t texts, std::uint64_t seed) {
  RandomStream random(seed, kDeal, 0, Purpose::subsample);
  std::vector<std::uint32_t> half(texts, 1);
  for (const std::size_t i : drawn(texts, texts / 2, random)) half[i] = 0;
  return half;
}

struct Texts {
  UnitCounts counts;
  std::vector<std::uint32_t> half;
};

HalfWord read_word(const Texts& texts, std::size_t column, const std::vector<Side>& sides) {
  HalfWord out;
  for (const Use& use : texts.counts.of(column)) out.uses[texts.half[use.unit]].push_back(use.hits);
  for (auto& uses : out.uses) std::ranges::sort(uses, std::greater{});
  out.token_p = token_p(sides[0], sides[1]);
  TermCounts counts;
  counts.here = sides[0].term.y;
  counts.here_total = sides[0].n;
  counts.there = sides[1].term.y;
  counts.there_total = sides[1].n;
  out.g2 = score(statistics::find("g2-four-cell"), counts);
  return out;
}

void add_words(const Corpus& corpus, const Texts& texts, const TermTests& tests, Halves& out) {
  const std::vector<Side> scopes = scopes_of(texts.counts, texts.half, 2);
  for (std::size_t half = 0; half < 2; ++half) {
    out.own_words[half] = static_cast<std::uint64_t>(scopes[half].n);
  }
  for (std::size_t column = 0; column < texts.counts.words(); ++column) {
    const std::vector<Side> sides = sides_of(texts.counts, texts.half, column, scopes);
    if (sides[0].term.y + sides[1].term.y < static_cast<double>(kFewestUses)) continue;
    HalfWord word = read_word(texts, column, sides);
    word.word = corpus.vocabulary.term(TermId{static_cast<std::uint32_t>(column)});
    word.q = tests.words[column].q;
    out.words.push_back(std::move(word));
  }
  std::ranges::sort(out.words, [](const HalfWord& a, const HalfWord& b) {
    return a.token_p != b.token_p ? a.token_p < b.token_p : a.word < b.word;
  });
  for (const HalfWord& word : out.words) out.called += word.token_p <= kLevel ? 1 : 0;
}

void add_tests(const Exchange& units, const TermTests& tests, std::uint64_t seed, Halves& out) {
  out.searched = tests.record.searched;
  out.found = tests.record.found;
  for (const TermTest& word : tests.words) out.single += word.p <= kLevel ? 1 : 0;
  PermutationTests how;
  how.exact = tests.record.exact;
  how.arrangements = tests.record.arrangements;
  out.how = exchanged_messages(units, how, seed);
}

// Numbers of the events, as tests want them.
std::vector<std::uint32_t> tested_events(const Comparison& comparison) {
  std::vector<std::uint32_t> events = events_of(comparison);
  const bool none = std::ranges::all_of(events, [](std::uint32_t one) { return one == kUnknown; });
  return none ? std::vector<std::uint32_t>{} : events;
}

}  // namespace

std::uint64_t HalfWord::count(std::size_t half) const {
  return std::accumulate(uses[half].begin(), uses[half].end(), std::uint64_t{0});
}

std::optional<Halves> deal_halves(const Corpus& corpus, const Comparison& comparison,
                                  std::uint64_t seed) {
  const Counts counts = count(corpus.documents, corpus.vocabulary.size(), Scope::narration);
  const Families families = families_of(comparison);
  const std::vector<std::uint32_t> events = tested_events(comparison);
  const ExchangeInput input{corpus.documents, families, counts, events};
  const std::vector<std::size_t> documents = texts_of_largest(input);
  if (documents.size() < kFewestHalved) return std::nullopt;

  Halves out;
  out.outlet = corpus.documents[documents.front()].article.outlet;
  const Texts texts{unit_counts(counts, documents), deal(documents.size(), seed)};
  std::vector<std::uint32_t> group(corpus.documents.size(), kUnknown);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    group[documents[i]] = texts.half[i];
    out.documents[texts.half[i]].push_back(static_cast<std::uint32_t>(documents[i]));
  }
  const std::vector<bool> none(corpus.vocabulary.size(), false);
  const TestInput tested{
      corpus, counts, families, group, none, none, seed, Adjust::benjamini_hochberg, events};
  const Exchange units = exchange(input, group, 2);
  const TermTests tests = test_units(tested, units, tier(documents.size() / 2), serially());
  add_words(corpus, texts, tests, out);
  add_tests(units, tests, seed, out);
  return out;
}

}  // namespace slantwise::lesson
