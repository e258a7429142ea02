// The words that tell the outlets of a comparison apart.
#include "models/compare_words.h"

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

// Words that stand in one text only, so that no text repeats another: "zbaa zbab ...".
std::string filler(int seed, int words = 12) {
  std::string out;
  for (int i = 0; i < words; ++i) {
    const int n = 12 * seed + i;
    out += " z";
    for (const int place : {n / 676, n / 26, n}) out += static_cast<char>('a' + place % 26);
  }
  return out;
}

// `texts` articles of an outlet that all hold `words`; each of 33 words in all, so that rates
// differ by these words alone.
void add(std::vector<Article>& articles, const std::string& outlet, int texts,
         const std::string& words) {
  const auto length = static_cast<int>(1 + std::ranges::count(words, ' '));
  for (int i = 0; i < texts; ++i) {
    const auto number = static_cast<int>(articles.size());
    articles.push_back(article(outlet + std::to_string(100 + i), outlet,
                               "Port" + filler(900 + number) + "\n\nBoats wait" + filler(number) +
                                   " " + words + filler(500 + number, 6 - length) + "."));
  }
}

Comparison compared(std::vector<Article> articles, CompareOptions options = {}) {
  options.distances = {};
  return compare(corpus_of(std::move(articles)), {}, options);
}

std::vector<Article> three_outlets() {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "lantern lantern");
  add(articles, "Courier", 11, "lantern");
  add(articles, "Dispatch", 10, "nothing else");
  return articles;
}

const DistinctiveWord* word_of(const OutletWords& outlet, std::string_view word) {
  const auto found = std::ranges::find(outlet.words, word, &DistinctiveWord::word);
  return found == outlet.words.end() ? nullptr : &*found;
}

TEST(CompareWords, StandEachOutletAgainstTheMeanOfTheOthers) {
  const Comparison out = compared(three_outlets());
  ASSERT_EQ(out.words.voices.size(), 3u);
  const VoiceWords& own = out.words.voices[0];
  EXPECT_EQ(own.scope, Scope::narration);
  EXPECT_EQ(own.tier, Tier::contrast);
  EXPECT_EQ(own.fewest, 10u);
  ASSERT_EQ(own.outlets.size(), 3u);
  EXPECT_EQ(own.outlets[0].outlet, "Beacon");
  EXPECT_EQ(own.outlets[0].texts_a, 12u);
  EXPECT_EQ(own.outlets[0].texts_b, 21u);
  EXPECT_EQ(own.outlets[0].fewest_b, 10u);  // Dispatch
  EXPECT_EQ(own.outlets[2].fewest_b, 11u);  // Courier
  const DistinctiveWord* lantern = word_of(own.outlets[0], "lantern");
  ASSERT_NE(lantern, nullptr);
  EXPECT_EQ(lantern->count_a, 24u);
  EXPECT_EQ(lantern->count_b, 11u);
  EXPECT_EQ(lantern->texts_a, 12u);
  EXPECT_EQ(lantern->texts_b, 11u);
  // Two in each of Beacon's texts of 33 words, one in each of Courier's, none in Dispatch's:
  // 1000 * 2 / 33 against the mean of 1000 / 33 and 0, so 4 times as often.
  EXPECT_NEAR(lantern->rate_a, 60.606, 0.001);
  EXPECT_NEAR(lantern->rate_b, 15.152, 0.001);
  EXPECT_NEAR(lantern->ratio.ratio, 4, 1e-9);
  EXPECT_GT(lantern->ratio.low, 1);
  EXPECT_GT(lantern->z, 3);
  EXPECT_LT(lantern->q, 0.05);
  EXPECT_EQ(lantern->notable, "yes");
  EXPECT_EQ(own.outlets[0].found, 1u);
  EXPECT_EQ(in_english(own.how), "We shuffled the labels on the 33 articles 9,999 times (seed 1).");
  EXPECT_EQ(own.arrangements, 9'999u);
  EXPECT_FALSE(own.exact);
}

TEST(CompareWords, HasNoRatioForAWordOfOneSide) {
  const Comparison out = compared(three_outlets());
  const DistinctiveWord* lantern = word_of(out.words.voices[0].outlets[2], "lantern");
  ASSERT_NE(lantern, nullptr);  // Dispatch does not use it
  EXPECT_EQ(lantern->count_a, 0u);
  EXPECT_TRUE(std::isnan(lantern->ratio.ratio));
  EXPECT_TRUE(std::isnan(lantern->ratio.low));
  EXPECT_LT(lantern->z, 0);
  EXPECT_TRUE(lantern->passages_a.empty());
  EXPECT_FALSE(lantern->passages_b.empty());
}

TEST(CompareWords, CountsWhatIsTestedAndWhatAllUse) {
  const Comparison out = compared(three_outlets());
  const VoiceWords& own = out.words.voices[0];
  // Of five texts or more: port, boats, wait, lantern, nothing, else; the fillers are in one each.
  EXPECT_EQ(own.least_texts, 5u);
  EXPECT_EQ(own.tested, 6u);
  EXPECT_EQ(own.common, 3u);  // port, boats, wait
  EXPECT_TRUE(own.complete);
  EXPECT_EQ(own.outlets_left, 0u);
  EXPECT_EQ(own.differ, 3u);  // lantern, nothing, else
  for (const OutletWords& outlet : own.outlets) EXPECT_EQ(word_of(outlet, "boats"), nullptr);
}

TEST(CompareWords, OpenTheirPassagesASampleOfEightASide) {
  const Comparison out = compared(three_outlets());
  const DistinctiveWord* lantern = word_of(out.words.voices[0].outlets[0], "lantern");
  ASSERT_NE(lantern, nullptr);
  EXPECT_EQ(lantern->passages_a.size(), 8u);
  EXPECT_EQ(lantern->passages_b.size(), 8u);
  for (const std::uint32_t index : lantern->passages_a) {
    const Passage& passage = out.passages.at(index);
    EXPECT_EQ(passage.match, "lantern");
    EXPECT_EQ(out.articles[passage.article].outlet, "Beacon");
  }
  for (const std::uint32_t index : lantern->passages_b) {
    EXPECT_EQ(out.articles[out.passages.at(index).article].outlet, "Courier");
  }
  // All voices show the same words: no passage is kept twice.
  std::vector<std::pair<std::uint32_t, std::size_t>> places;
  for (const Passage& one : out.passages) places.emplace_back(one.article, one.source.span.begin);
  std::ranges::sort(places);
  EXPECT_EQ(std::ranges::adjacent_find(places), places.end());
  EXPECT_EQ(out.passages_found, out.passages.size());  // other uses are not looked for
}

TEST(CompareWords, OfTwoOutletsOneDirectionSaysAll) {
  std::vector<Article> articles;
  add(articles, "Beacon", 10, "lantern lantern");
  add(articles, "Courier", 10, "lantern");
  const Comparison out = compared(std::move(articles));
  const VoiceWords& own = out.words.voices.at(0);
  ASSERT_EQ(own.outlets.size(), 1u);
  EXPECT_EQ(own.outlets[0].outlet, "Beacon");
  EXPECT_EQ(own.outlets_left, 0u);
}

TEST(CompareWords, KeepHouseStyleApart) {
  std::vector<Article> articles;
  add(articles, "Beacon", 10, "the the the the lantern lantern");
  add(articles, "Courier", 10, "lantern");
  const Comparison out = compared(std::move(articles));
  const OutletWords& beacon = out.words.voices.at(0).outlets.at(0);
  EXPECT_EQ(word_of(beacon, "the"), nullptr);
  ASSERT_FALSE(beacon.style.empty());
  EXPECT_EQ(beacon.style[0].word, "the");
  EXPECT_EQ(beacon.style[0].style, "function word");
  EXPECT_TRUE(beacon.style[0].passages_a.empty());
  EXPECT_EQ(beacon.style[0].notable, "");
  EXPECT_EQ(beacon.found, 1u);  // "the" is not counted
}

// Port, boats, wait, lantern and "the" are tested. Only the latter two can differ, so their q is
// their p times the words of their kind.
TEST(CompareWords, HouseStyleHasAQOfItsOwn) {
  std::vector<Article> articles;
  add(articles, "Beacon", 10, "the the the the lantern lantern");
  add(articles, "Courier", 10, "lantern");
  const Comparison out = compared(std::move(articles));
  const VoiceWords& own = out.words.voices.at(0);
  EXPECT_EQ(own.tested, 5u);
  EXPECT_EQ(own.differ, 2u);  // with house style
  const DistinctiveWord* lantern = word_of(own.outlets.at(0), "lantern");
  ASSERT_NE(lantern, nullptr);
  EXPECT_DOUBLE_EQ(lantern->q, 4 * lantern->p);
  const DistinctiveWord& the = own.outlets[0].style.at(0);
  EXPECT_DOUBLE_EQ(the.q, the.p);
  EXPECT_LT(the.p, 0.001);
}

// Which words favor an outlet in most events is known by the labels, so it does not choose among
// which words a q is: lantern is one of four as above, though it stands in the drawer.
TEST(CompareWords, WordsOfMostEventsHaveTheQOfTheOthers) {
  std::vector<Article> articles;
  add(articles, "Beacon", 10, "the the the the lantern lantern");
  add(articles, "Courier", 10, "lantern");
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].event = std::to_string(i % 10);
  const Comparison out = compared(std::move(articles));
  const OutletWords& beacon = out.words.voices.at(0).outlets.at(0);
  EXPECT_EQ(word_of(beacon, "lantern"), nullptr);
  const auto lantern = std::ranges::find(beacon.style, "lantern", &DistinctiveWord::word);
  ASSERT_NE(lantern, beacon.style.end());
  EXPECT_EQ(lantern->style, "most events");
  EXPECT_NEAR(lantern->p, 2.0 / 1024, 1e-12);  // two of 2^10 arrangements
  EXPECT_DOUBLE_EQ(lantern->q, 4 * lantern->p);
  EXPECT_EQ(beacon.found, 0u);
}

TEST(CompareWords, AreEmptyBelowTierContrast) {
  std::vector<Article> articles;
  add(articles, "Beacon", 12, "lantern lantern");
  add(articles, "Courier", 9, "lantern");
  EXPECT_TRUE(compared(std::move(articles)).words.voices.empty());
}

TEST(CompareWords, AreNotThereWhereNobodyAsks) {
  CompareOptions options;
  options.asides = CompareOptions::Asides::none;
  EXPECT_TRUE(compared(three_outlets(), options).words.voices.empty());
}

TEST(CompareWords, AVoiceWithTooFewTextsIsNotTested) {
  const Comparison out = compared(three_outlets());
  const VoiceWords& quoted = out.words.voices.at(1);
  EXPECT_EQ(quoted.scope, Scope::quote);
  EXPECT_EQ(quoted.fewest, 0u);
  EXPECT_EQ(quoted.tier, Tier::read);
  EXPECT_EQ(quoted.arrangements, 0u);
  EXPECT_TRUE(quoted.outlets.empty());
  EXPECT_EQ(out.words.voices.at(2).scope, Scope::all);
  EXPECT_FALSE(out.words.voices.at(2).outlets.empty());
}

TEST(CompareWords, KeepAsManyAsAskedFor) {
  CompareOptions options;
  options.distinctive_words = 1;
  const Comparison out = compared(three_outlets(), options);
  for (const OutletWords& outlet : out.words.voices[0].outlets) {
    EXPECT_LE(outlet.words.size(), 1u);
  }
}

TEST(CompareWords, OfManyOutletsThoseWithMostTextsAreShown) {
  std::vector<Article> articles;
  for (int i = 0; i < 26; ++i) {
    const std::string outlet = "Outlet " + std::string(1, static_cast<char>('a' + i));
    add(articles, outlet, i < 2 ? 10 : 11, i % 2 ? "lantern lantern" : "anchor harbor quay pier");
  }
  const VoiceWords own = compared(std::move(articles)).words.voices.at(0);
  EXPECT_EQ(own.outlets.size(), 16u);
  EXPECT_EQ(own.outlets_left, 10u);
  EXPECT_EQ(own.outlets[0].outlet, "Outlet c");  // the first two have fewer texts
  EXPECT_FALSE(own.complete);
  for (const OutletWords& outlet : own.outlets) EXPECT_LE(outlet.words.size(), 3u);
}

}  // namespace
}  // namespace slantwise
