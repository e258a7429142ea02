// Which words of a comparison are tested and what their p and q are made of, on made texts: words
// drawn at random, so that outlets differ by what is planted and by nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "core/text/messages.h"
#include "models/comparison.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::article;
using test::corpus_of;

std::string word(std::size_t number) {
  std::string out = "q";
  for (int i = 0; i < 3; ++i, number /= 26) out += static_cast<char>('a' + number % 26);
  return out;
}

struct Plan {
  std::size_t texts, words, vocabulary;
  unsigned seed = 1;
};

// Some texts are full of some words, as articles are: four draws in ten are from ten words.
Corpus random_texts(const Plan& plan) {
  std::mt19937 random(plan.seed);
  std::vector<Article> articles;
  for (std::size_t t = 0; t < plan.texts; ++t) {
    const std::size_t subject = random() % plan.vocabulary;
    std::string text = "Port\n\nIt rains";
    for (std::size_t i = 0; i < plan.words; ++i) {
      const bool own = random() % 10 < 4;
      text += ' ' +
              word(own ? (subject + random() % 10) % plan.vocabulary : random() % plan.vocabulary);
    }
    articles.push_back(article(std::to_string(1000 + t), "", text + "."));
  }
  return corpus_of(std::move(articles));
}

// Outlets "A", "B", ... by turns in a random order.
void deal(std::size_t outlets, unsigned seed, Corpus& corpus) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    labels.emplace_back(1, static_cast<char>('A' + i % outlets));
  }
  std::mt19937 random(seed);
  for (std::size_t i = labels.size(); i > 1; --i) std::swap(labels[i - 1], labels[random() % i]);
  for (std::size_t i = 0; i < labels.size(); ++i) corpus.documents[i].article.outlet = labels[i];
}

VoiceWords own_words(const Corpus& corpus) {
  CompareOptions options;
  options.distances = {};
  return compare(corpus, {}, options).words.voices.at(0);
}

// The false finds of random halves (methods 7.2 V1), .08 of them at most: 40 deals of one corpus.
// Of 300, which take a minute, 12 had a find.
TEST(WordSearch, FindsNothingInMostRandomHalves) {
  Corpus corpus = random_texts({24, 60, 150});
  std::size_t runs = 0, tested = 0;
  constexpr unsigned kRuns = 40;
  for (unsigned seed = 1; seed <= kRuns; ++seed) {
    deal(2, seed, corpus);
    const VoiceWords own = own_words(corpus);
    tested = own.tested;
    runs += own.outlets.at(0).found > 0;
  }
  EXPECT_GT(tested, 100u);
  EXPECT_LE(runs, 3u) << "of " << kRuns;
}

// "lantern" is in all texts of A and in none of B, which no shuffled word reaches: its pooled p is
// 1 / (1 + 9,999 m) with m the words of its band. Few of them look different, so m is 50, not as
// few as those; all that is tested of them is more.
TEST(WordSearch, PoolsOverFiftyWordsAboutAsCommon) {
  Corpus corpus = random_texts({24, 60, 150});
  deal(2, 3, corpus);
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    Article text = corpus.documents[i].article;
    text.text += " A " + (text.outlet == "A" ? "lantern" : word(1'000 + i)) + '.';
    corpus.documents[i] = Analyzer().analyze(std::move(text));
    intern(corpus.documents[i], corpus.vocabulary);
  }
  const VoiceWords own = own_words(corpus);
  const auto lantern =
      std::ranges::find(own.outlets.at(0).words, "lantern", &DistinctiveWord::word);
  ASSERT_NE(lantern, own.outlets[0].words.end());
  EXPECT_EQ(own.arrangements, 9'999u);
  EXPECT_EQ(lantern->texts_a, 12u);
  EXPECT_NEAR((1 / lantern->p - 1) / 9'999, 50, 1e-6);
  EXPECT_EQ(own.outlets[0].found, 1u);
  EXPECT_LT(own.outlets[0].words.size(), 50u);  // the others were shuffled and are not listed
}

// 12 outlets and more than 10,000 / 12 words: of each outlet 25 are shuffled, and as those are many
// too, with fewer shuffles.
TEST(WordSearch, OfManyTestsTheLikeliestAreShuffledLessOften) {
  Corpus corpus = random_texts({120, 120, 1'000});
  deal(12, 1, corpus);
  const VoiceWords own = own_words(corpus);
  EXPECT_GT(own.tested * 12, 10'000u);
  EXPECT_FALSE(own.complete);
  EXPECT_EQ(own.arrangements, 1'999u);
  EXPECT_EQ(in_english(own.how),
            "We shuffled the labels on the 120 articles 1,999 times (seed 1).");
  EXPECT_EQ(own.outlets.size(), 12u);
}

// So many uses of a term that its passages are a sample; a use that the sample leaves out may be
// shown as one of the word.
TEST(WordSearch, APassageIsGivenOnceForEachThingItIsCountedAs) {
  const Lexicon lexicon = parse_lexicon(R"(
name: test
version: "1"
language: en
license: Apache-2.0
provenance: written for this test
terms:
  - {id: lantern, label: lantern, patterns: [lantern], category: naming}
)",
                                        "test.yaml");
  std::vector<Article> articles;
  for (int i = 0; i < 52; ++i) {
    std::string text = "Port\n\nIt rains";
    for (std::size_t use = 0; use < (i < 26 ? 80u : 30u); ++use) {
      text += " lantern " + word(100 * static_cast<std::size_t>(i) + use);
    }
    articles.push_back(article(std::to_string(i), i < 26 ? "Beacon" : "Courier", text + "."));
  }
  using Place = std::pair<std::uint32_t, std::size_t>;
  std::map<Place, std::vector<std::string>> given;
  std::size_t all = 0;
  CompareOptions options;
  options.distances = {};
  options.each_passage = [&](const Passage& one, const PassageOf& of) {
    ++all;
    if (of.id == "lantern") given[{one.article, one.source.span.begin}].emplace_back(of.kind);
  };
  const Comparison out = compare(corpus_of(std::move(articles)), {&lexicon, 1}, options);
  EXPECT_EQ(given.size(), 26u * 80 + 26 * 30);
  EXPECT_EQ(out.passages_found, all);
  // 8 a side are shown of the word, some of them in the term's sample already.
  std::size_t twice = 0;
  for (const auto& [place, kinds] : given) {
    twice += kinds.size() == 2;
    if (kinds.size() == 2) {
      EXPECT_EQ(kinds, (std::vector<std::string>{"term", "word"}));
    }
    EXPECT_LE(kinds.size(), 2u);
  }
  EXPECT_GT(twice, 0u);
  EXPECT_LE(twice, 16u);
  // Nothing is in Comparison::passages twice.
  std::set<Place> kept;
  for (const Passage& one : out.passages) kept.emplace(one.article, one.source.span.begin);
  EXPECT_EQ(kept.size(), out.passages.size());
}

}  // namespace
}  // namespace slantwise
