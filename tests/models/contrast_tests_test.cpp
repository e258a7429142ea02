// z, p, q and badge of the framing terms in a comparison (methods 1.5, 1.8).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/text/messages.h"
#include "models/comparison.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::article;
using test::corpus_of;

Lexicon lexicon(int terms) {
  std::string yaml =
      "name: test\nversion: \"1\"\nlanguage: en\nlicense: Apache-2.0\nprovenance: written for this "
      "test\nterms:\n";
  for (int i = 0; i < terms; ++i) {
    const std::string word = "term" + std::string(1, static_cast<char>('a' + i));
    yaml += "  - {id: " + word + ", label: " + word + ", patterns: [" + word + "], category: c}\n";
  }
  return parse_lexicon(yaml, "test.yaml");
}

// `texts` articles of an outlet. Every one ends in its number, so that none repeats another.
void add(std::vector<Article>& articles, const std::string& outlet, int texts,
         const std::string& words) {
  for (int i = 0; i < texts; ++i) {
    articles.push_back(article(outlet + std::to_string(100 + i), outlet,
                               "Port " + std::to_string(i) + "\n\nThe ferry of " + outlet +
                                   " waits at pier " + std::to_string(i) + " " + words + "."));
  }
}

Comparison compared(std::vector<Article> articles, int terms, std::uint64_t seed = 1) {
  const Lexicon lexicons[] = {lexicon(terms)};
  CompareOptions options;
  options.seed = seed;
  options.distances = {};
  return compare(corpus_of(std::move(articles)), lexicons, options);
}

const TermContrast& row(const Comparison& out, const std::string& outlet,
                        const std::string& term = "terma") {
  return *std::ranges::find_if(out.contrasts, [&](const TermContrast& one) {
    return one.outlet == outlet && one.term == term;
  });
}

TEST(ContrastTests, AreThePermutationTestOfTheTexts) {
  std::vector<Article> articles;
  add(articles, "Beacon", 6, "terma terma");
  add(articles, "Courier", 11, "nothing else");
  for (int i = 6; i < 10; ++i) {
    articles.push_back(article("Beacon" + std::to_string(100 + i), "Beacon",
                               "Port " + std::to_string(i) +
                                   "\n\nThe ferry of Beacon waits at pier " + std::to_string(i) +
                                   " nothing else."));
  }
  articles[8].text += " A terma.";
  const Comparison out = compared(std::move(articles), 1);
  // Ten texts of Beacon (six with two uses) and eleven of Courier (one with one): 352,716
  // arrangements, so 9,999 of them are drawn. Every text has 12 or 14 words of its own.
  const TermContrast& beacon = row(out, "Beacon");
  EXPECT_EQ(out.tests.arrangements, 9'999u);
  EXPECT_FALSE(out.tests.exact);
  EXPECT_EQ(out.tests.tested, 1u);
  EXPECT_GT(beacon.z, 2);
  EXPECT_LT(beacon.p, 0.05);
  EXPECT_EQ(beacon.q, beacon.p);  // Holm of one row
  EXPECT_EQ(out.tests.adjust, "Holm");
  EXPECT_EQ(out.tests.found, 1u);
  EXPECT_EQ(in_english(out.tests.how),
            "We shuffled the labels on the 21 articles 9,999 times (seed 1).");
  const TermContrast& courier = row(out, "Courier");
  EXPECT_EQ(courier.z, -beacon.z);
  EXPECT_EQ(courier.p, beacon.p);
  EXPECT_EQ(courier.q, beacon.q);
  EXPECT_EQ(courier.notable, beacon.notable);
}

TEST(ContrastTests, AreWithheldBelowTenTextsASide) {
  std::vector<Article> articles;
  add(articles, "Beacon", 9, "terma");
  add(articles, "Courier", 9, "nothing else");
  const Comparison out = compared(std::move(articles), 1);
  ASSERT_FALSE(out.contrasts.empty());
  EXPECT_EQ(out.tests.arrangements, 0u);
  EXPECT_TRUE(out.tests.how.empty());
  for (const TermContrast& one : out.contrasts) {
    EXPECT_TRUE(std::isnan(one.z));
    EXPECT_TRUE(std::isnan(one.p));
    EXPECT_TRUE(std::isnan(one.q));
  }
}

TEST(ContrastTests, KnowTheSmallestOfTheOthers) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma");
  add(articles, "Courier", 11, "nothing else");
  add(articles, "Dispatch", 10, "nothing else");
  const Comparison out = compared(std::move(articles), 1);
  EXPECT_EQ(row(out, "Beacon").families_b, 21u);
  EXPECT_EQ(row(out, "Beacon").fewest_b, 10u);
  EXPECT_EQ(row(out, "Dispatch").fewest_b, 11u);
}

TEST(ContrastTests, LeaveOutTermsInFewerThanFiveTexts) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma");
  add(articles, "Courier", 12, "nothing else");
  for (int i = 0; i < 4; ++i) articles[static_cast<std::size_t>(i)].text += " One termb.";
  const Comparison out = compared(std::move(articles), 2);
  EXPECT_TRUE(std::isnan(row(out, "Beacon", "termb").q));
  EXPECT_FALSE(std::isnan(row(out, "Beacon", "terma").q));
}

TEST(ContrastTests, AWordInEveryArticleAndIdenticalRatesDifferInNothing) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma");
  add(articles, "Courier", 12, "terma");
  const Comparison out = compared(std::move(articles), 1);
  EXPECT_EQ(row(out, "Beacon").z, 0);
  EXPECT_EQ(row(out, "Beacon").p, 1);
  EXPECT_EQ(row(out, "Beacon").q, 1);
  EXPECT_EQ(out.tests.found, 0u);
}

TEST(ContrastTests, AdjustOverAllRowsOfTheTable) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma termb termc termd");
  add(articles, "Courier", 12, "nothing else termb termc");
  add(articles, "Digest", 12, "nothing else termd termb");
  const Comparison out = compared(std::move(articles), 4);
  EXPECT_EQ(out.tests.tested, 12u);  // four terms, three outlets
  EXPECT_EQ(out.tests.adjust, "Benjamini-Hochberg");
  EXPECT_EQ(row(out, "Beacon").reference, "mean of the others");
  EXPECT_LT(row(out, "Beacon").q, 0.05);
  EXPECT_GE(row(out, "Beacon").q, row(out, "Beacon").p);
}

TEST(ContrastTests, ABadgeNeedsHitsOnBothSides) {
  std::vector<Article> articles;
  add(articles, "Beacon", 20, "terma terma terma");
  add(articles, "Courier", 20, "nothing else");
  EXPECT_EQ(row(compared(articles, 1), "Beacon").notable, "");
  for (std::size_t i = 20; i < 25; ++i) articles[i].text += " A terma.";
  EXPECT_EQ(row(compared(articles, 1), "Beacon").notable, "yes");
}

TEST(ContrastTests, AreTheSameForOneSeedAndOthersForAnother) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma");
  add(articles, "Courier", 12, "nothing else");
  for (std::size_t i = 0; i < 5; ++i) articles[i].text.resize(articles[i].text.find(" terma"));
  for (std::size_t i = 12; i < 15; ++i) articles[i].text += " A terma.";
  const double first = row(compared(articles, 1), "Beacon").p;
  EXPECT_EQ(row(compared(articles, 1), "Beacon").p, first);
  EXPECT_NE(row(compared(articles, 1, 2), "Beacon").p, first);
  EXPECT_NEAR(row(compared(articles, 1, 2), "Beacon").p, first, 0.02);
}

TEST(Comparison, MeasuresDistancesFromTenTextsASideOn) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "terma");
  add(articles, "Courier", 12, "nothing else");
  const Lexicon lexicons[] = {lexicon(1)};
  const Comparison out = compare(corpus_of(articles), lexicons);
  ASSERT_EQ(out.distances.size(), 4u);
  EXPECT_EQ(out.distances[0].distance, "burrows-delta");
  EXPECT_EQ(out.distances[3].distance, "leave-out-pi");
  EXPECT_NE(out.distances[3].withheld, "");  // from 25 texts on
  EXPECT_EQ(out.noise.size(), 2u);
  articles.erase(articles.begin(), articles.begin() + 3);
  const Comparison few = compare(corpus_of(articles), lexicons);
  EXPECT_TRUE(few.distances.empty());
  EXPECT_TRUE(few.noise.empty());
}

TEST(Comparison, MeasuresNoPairsOfMoreThanSixOutlets) {
  std::vector<Article> articles;
  for (const char* outlet : {"A", "B", "C", "D", "E", "F", "G"}) add(articles, outlet, 10, "terma");
  const Lexicon lexicons[] = {lexicon(1)};
  const Comparison out = compare(corpus_of(articles), lexicons);
  EXPECT_TRUE(out.distances.empty());
  EXPECT_NE(out.pairs_left_out.find("--outlets"), std::string::npos);
}

TEST(Comparison, OutletsHaveSharesWithIntervals) {
  std::vector<Article> articles;
  add(articles, "Beacon", 5, "terma");
  const Comparison out = compared(std::move(articles), 1);
  EXPECT_EQ(out.outlets[0].voice[0].value, 1);  // all own words
  EXPECT_LT(out.outlets[0].voice[0].low, 1);
}

}  // namespace
}  // namespace slantwise
