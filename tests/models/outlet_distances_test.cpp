#include "models/outlet_distances.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "models/estimate/tiers.h"
#include "tests/support.h"

namespace slantwise {
namespace {

// `texts` articles of an outlet, each word of `own` in half of them.
void add(std::vector<Article>& articles, const std::string& outlet, int texts,
         const std::string& own, unsigned seed) {
  std::mt19937 random(seed);
  const char* words[] = {"harbor", "ferry", "pier", "storm", "mayor", "bridge", "market", "tide"};
  for (int i = 0; i < texts; ++i) {
    std::string body = "The";
    for (int w = 0; w < 40; ++w) body += std::string(" ") + words[random() % 8];
    if (random() % 2 == 0) body += " " + own;
    articles.push_back(test::article(outlet + std::to_string(100 + i), outlet,
                                     "Day " + std::to_string(i) + "\n\n" + body + "."));
  }
}

struct Newsroom {
  Corpus corpus;
  Families found;
  Counts counts;
  std::vector<std::string> outlets;
  std::vector<std::uint32_t> outlet_of;

  explicit Newsroom(std::vector<Article> articles) : corpus(test::corpus_of(std::move(articles))) {
    found = families(corpus.documents);
    counts = count(corpus.documents, corpus.vocabulary.size(), Scope::narration);
    std::set<std::string> names;
    for (const Document& document : corpus.documents) names.insert(document.article.outlet);
    outlets.assign(names.begin(), names.end());
    for (const Document& document : corpus.documents) {
      outlet_of.push_back(static_cast<std::uint32_t>(
          std::ranges::find(outlets, document.article.outlet) - outlets.begin()));
    }
  }
  DistanceInput input() const {
    return {corpus.documents, corpus.vocabulary, found, counts, outlets, outlet_of};
  }
};

const Distance* const kJsd[] = {&distances::find("jsd")};

TEST(OutletDistances, MeasuresEveryPairThatIsLargeEnough) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "breakwater breakwater breakwater breakwater", 1);
  add(articles, "Courier", 12, "jetty jetty jetty jetty jetty", 2);
  add(articles, "Digest", 6, "quay", 3);
  const Newsroom newsroom(std::move(articles));
  const auto out = outlet_distances(newsroom.input(), kJsd, 1);
  ASSERT_EQ(out.size(), 3u);
  EXPECT_EQ(out[0].a, "Beacon");
  EXPECT_EQ(out[0].b, "Courier");
  EXPECT_EQ(out[0].withheld, "");
  EXPECT_GT(out[0].excess.value, out[0].excess.null_high);
  EXPECT_EQ(out[1].b, "Digest");
  EXPECT_NE(out[1].withheld, "");
  EXPECT_TRUE(std::isnan(out[1].excess.value));
  EXPECT_NE(out[2].withheld, "");
}

TEST(OutletDistances, NamesOfTheOutletsAreNoWords) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "Beacon Beacon Beacon Beacon Beacon Beacon", 1);
  add(articles, "Courier", 12, "Courier Courier Courier Courier Courier", 2);
  std::vector<Article> without;
  add(without, "Beacon", 12, "", 1);
  add(without, "Courier", 12, "", 2);
  const auto named = outlet_distances(Newsroom(std::move(articles)).input(), kJsd, 1);
  const auto plain = outlet_distances(Newsroom(std::move(without)).input(), kJsd, 1);
  // The lengths of the texts differ, so the numbers do; but neither stands out.
  EXPECT_LE(named[0].excess.value, named[0].excess.null_high);
  EXPECT_LE(plain[0].excess.value, plain[0].excess.null_high);
}

TEST(OutletDistances, ManyTextsHaveFewerSplits) {
  std::vector<Article> articles;
  add(articles, "Beacon", 151, "breakwater", 1);
  add(articles, "Courier", 151, "jetty", 2);
  const auto out = outlet_distances(Newsroom(std::move(articles)).input(), kJsd, 1);
  EXPECT_EQ(out[0].excess.splits, 199u);
}

TEST(OutletNoise, SplitsEveryOutletWithEightTexts) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "breakwater", 1);
  add(articles, "Courier", 7, "jetty", 2);
  const auto out = outlet_noise(Newsroom(std::move(articles)).input());
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(out[0].outlet, "Beacon");
  EXPECT_EQ(out[0].floor.units, 12u);
  EXPECT_GT(out[0].floor.words, 0);
}

}  // namespace
}  // namespace slantwise
