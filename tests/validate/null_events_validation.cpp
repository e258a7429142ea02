// Random halves of one outlet, which do not differ, with the events that are found (methods 6.1) as
// strata: how often terms and name choices are called different all the same.
// Usage: null_events_validation NEWS.jsonl [OUTLET [SPLITS]]
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "apps/lexicons.h"
#include "apps/pipeline.h"
#include "models/estimate/discovery.h"
#include "models/estimate/permutation.h"
#include "models/events.h"
#include "models/exchange.h"
#include "models/lexicon_hits.h"
#include "models/naming.h"

namespace slantwise {
namespace {

constexpr std::size_t kShuffles = 999;
constexpr std::size_t kFewestTexts = 20, kFewestWithin = 5;  // with a word that is tested
constexpr std::size_t kFewestUses = 8;                       // texts with a name of a set

struct Rate {
  const char* what = "";
  double tests = 0, below_05 = 0, below_01 = 0, below_001 = 0;
  void add(double p) {
    ++tests;
    below_05 += p <= .05;
    below_01 += p <= .01;
    below_001 += p <= .001;
  }
};

class Halves {
 public:
  explicit Halves(const Corpus& corpus)
      : corpus_(corpus),
        families_(families(corpus.documents, for_each_)),
        strata_(event_strata(find_events(corpus, families_, {}, for_each_))),
        counts_(count(corpus.documents, corpus.vocabulary.size(), Scope::narration, for_each_)),
        lexicons_(load_lexicons({})),
        hits_(find_lexicons(corpus, lexicons_.lexicons, for_each_)) {
    for (const SetHits& set : hits_.sets) uses_.push_back(name_uses(corpus, set));
    const auto shared = std::ranges::count_if(strata_, [](auto one) { return one != kUnknown; });
    std::printf(
        "%zu articles, %zu independent texts; %zu articles in found events of two or more\n",
        strata_.size(), families_.count, static_cast<std::size_t>(shared));
  }

  // Whole families are dealt out, as many to each half.
  void split(std::uint64_t number) {
    std::mt19937_64 random(number);
    std::vector<std::uint32_t> side(families_.count);
    for (std::size_t i = 0; i < side.size(); ++i) side[i] = static_cast<std::uint32_t>(i % 2);
    for (std::size_t i = side.size(); i > 1; --i) std::swap(side[i - 1], side[random() % i]);
    std::vector<std::uint32_t> half;
    for (const std::uint32_t family : families_.of) half.push_back(side[family]);
    terms(half, number);
    names(half, number);
    ++splits_;
  }

  void print() const {
    std::printf("%zu random halves, %zu shuffles; %.1f events in both halves\n", splits_, kShuffles,
                matched_ / static_cast<double>(splits_));
    for (const Rate& rate : rates_) {
      const double n = std::max(rate.tests, 1.0);
      std::printf("%-42s %8.1f tests a split  p <= .05 %.4f  <= .01 %.4f  <= .001 %.4f\n",
                  rate.what, rate.tests / static_cast<double>(splits_), rate.below_05 / n,
                  rate.below_01 / n, rate.below_001 / n);
    }
  }

 private:
  void terms(const std::vector<std::uint32_t>& half, std::uint64_t seed) {
    const std::vector<std::uint32_t> none(half.size(), kUnknown);
    const ExchangeInput plain{corpus_.documents, families_, counts_, none};
    const ExchangeInput found{corpus_.documents, families_, counts_, strata_};
    test(exchange(plain, half, 2), kFewestTexts, seed, rates_[0]);
    test(exchange(found, half, 2), kFewestTexts, seed, rates_[1]);
    const WithinEvents within = exchange_within_events(found, half);
    matched_ += static_cast<double>(within.all.events);
    test(within.units, kFewestWithin, seed, rates_[2]);
  }

  void test(const Exchange& units, std::size_t fewest, std::uint64_t seed, Rate& rate) const {
    std::vector<std::size_t> words;
    for (std::size_t word = 0; word < units.counts.words(); ++word) {
      if (units.counts.of(word).size() >= fewest) words.push_back(word);
    }
    if (words.empty()) return;
    ShuffleOptions options;
    options.seed = seed;
    options.count = kShuffles;
    const PermutationTests tests = permutation_tests(
        select_words(units.counts, words), Shuffles(units.layout, options), kPair, {}, for_each_);
    for (const auto& word : tests.words) rate.add(word.p);
  }

  void names(const std::vector<std::uint32_t>& half, std::uint64_t seed) {
    const std::vector<std::size_t> outlet(half.begin(), half.end());
    NamingInput input{corpus_, families_, outlet, 2};
    input.seed = seed;
    input.shuffles = kShuffles;
    input.events = strata_;
    for (std::size_t s = 0; s < uses_.size(); ++s) {
      if (uses_[s].size() < kFewestUses) continue;
      const NamingDetail detail = naming_detail(input, uses_[s], hits_.sets[s].set->labels.size());
      take(detail.tests, 3);
      take(detail.within, 5);
    }
  }

  void take(const std::vector<NameTest>& tests, std::size_t first) {
    for (const NameTest& test : tests) {
      if (test.scope == NameScope::all) rates_[first].add(test.p);
      if (test.scope == NameScope::narration) rates_[first + 1].add(test.p);
    }
  }

  ForEach for_each_ = in_parallel(0);
  const Corpus& corpus_;
  const Families families_;
  const std::vector<std::uint32_t> strata_;
  const Counts counts_;
  const LoadedLexicons lexicons_;
  const LexiconHits hits_;
  std::vector<std::vector<NameUse>> uses_;
  std::array<Rate, 7> rates_ = {{{"terms, no events"},
                                 {"terms, found events kept"},
                                 {"terms, within found events"},
                                 {"names, all texts"},
                                 {"names, all texts, own words"},
                                 {"names, within found events"},
                                 {"names, within found events, own words"}}};
  double matched_ = 0;
  std::size_t splits_ = 0;
};

int run(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: null_events_validation NEWS.jsonl [OUTLET [SPLITS]]\n");
    return 2;
  }
  InputOptions options;
  options.paths = {argv[1]};
  options.outlets = {argc > 2 ? argv[2] : "Washington Times"};
  options.quiet = true;
  const unsigned long splits = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 60;
  if (splits == 0) {
    std::fprintf(stderr, "SPLITS is how many random halves: a number from 1\n");
    return 2;
  }
  const Corpus corpus = load(options, {std::cin, std::cout, std::cerr});
  std::printf("%s: ", options.outlets.front().c_str());
  Halves halves(corpus);
  for (unsigned long split = 1; split <= splits; ++split) halves.split(split);
  halves.print();
  return 0;
}

}  // namespace
}  // namespace slantwise

int main(int argc, char** argv) {
  try {
    return slantwise::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
