#include "models/event_weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "models/event_links.h"

namespace slantwise {
namespace {

// A text with these words, all once.
RawText text_with(const std::vector<std::uint32_t>& words) {
  RawText out;
  for (const std::uint32_t word : words) out.all.push_back({word, 1, false});
  return out;
}

std::vector<EventText> texts_of(const std::vector<std::int32_t>& days) {
  std::vector<EventText> out(days.size());
  for (std::size_t i = 0; i < days.size(); ++i) out[i].day = days[i];
  return out;
}

// Three texts; word 0 is in the first and the third, word 1 in the first, word 2 in the others.
std::vector<RawText> three() { return {text_with({0, 1}), text_with({2}), text_with({0, 2})}; }

// Of the first text only the third is from the weeks around: the second is of its own days.
// Word 0: m = 1 of n = 1, share 2/3: ln(1 + 21 / (1 + 20 x 2/3)) = ln 2.4651 = .9023. Word 1:
// m = 0, share 1/3: ln(1 + 21 / 6.6667) = ln 4.15 = 1.4231. The length of both is 1.6850, and half
// of a cosine is theirs: .9023 / (1.6850 x sqrt 2) = .3786, 1.4231 / 2.3830 = .5972.
TEST(EventWeights, CountTheWeeksAround) {
  auto texts = texts_of({100, 102, 110});
  weigh_words(three(), 3, texts, serially());
  ASSERT_EQ(texts[0].words.size(), 2u);
  EXPECT_NEAR(texts[0].words[0].weight, .3786, .0001);
  EXPECT_NEAR(texts[0].words[1].weight, .5972, .0001);
}

// Rareness in all: ln(1 + 3 / 2) = .9163 and ln(1 + 3) = 1.3863.
TEST(EventWeights, CountAllTextsWhereNoneAreFromTheWeeksAround) {
  for (const auto& days : std::vector<std::vector<std::int32_t>>{
           {100, 102, 131}, {100, 97, 69}, {kNoDay, 100, 100}, {100, kNoDay, kNoDay}}) {
    auto texts = texts_of(days);
    weigh_words(three(), 3, texts, serially());
    ASSERT_EQ(texts[0].words.size(), 2u);
    EXPECT_NEAR(texts[0].words[0].weight / texts[0].words[1].weight, .9163 / 1.3863, .0001);
  }
}

// What thirty texts of the week before say is common; the same of its own days is not.
TEST(EventWeights, TakeWhatIsToldForWeeksForLittle) {
  const auto weight_after = [](std::int32_t days) {
    std::vector<RawText> raw = {text_with({0, 1})};
    std::vector<std::int32_t> dates = {100};
    for (int i = 0; i < 30; ++i) {
      raw.push_back(text_with({1}));
      dates.push_back(100 - days);
    }
    auto texts = texts_of(dates);
    weigh_words(raw, 2, texts, serially());
    return texts[0].words[1].weight;
  };
  EXPECT_LT(weight_after(7), weight_after(0));
}

// A name twice; three uses 1 + ln 3 = 2.0986 times.
TEST(EventWeights, CountNamesTwiceAndRepetitionsLess) {
  std::vector<RawText> raw = {text_with({0, 1, 2})};
  raw[0].all[1].name = true;
  raw[0].all[2].count = 3;
  auto texts = texts_of({100});
  weigh_words(raw, 3, texts, serially());
  EXPECT_NEAR(texts[0].words[1].weight / texts[0].words[0].weight, 2, .0001);
  EXPECT_NEAR(texts[0].words[2].weight / texts[0].words[0].weight, 2.0986, .0001);
}

TEST(EventWeights, MarkTheHeadlineAmongTheOpening) {
  std::vector<RawText> raw = {text_with({0, 1, 2})};
  raw[0].opening = raw[0].all;
  raw[0].title = {0, 2};
  auto texts = texts_of({100});
  weigh_words(raw, 3, texts, serially());
  std::vector<float> titles;
  for (const WordWeight& one : texts[0].words) titles.push_back(one.title);
  EXPECT_EQ(titles, (std::vector<float>{0, 0, 0, .5f, 0, .5f}));
  EXPECT_EQ(texts[0].words[3].word, 3u);  // numbered from the vocabulary's size on
}

TEST(EventWeights, CallWhatTenTextsMentionUncommon) {
  std::vector<RawText> raw;
  for (int i = 0; i < 11; ++i) {
    raw.push_back(i < 10 ? text_with({0, 1}) : text_with({1}));
    raw.back().marks = i < 10 ? std::vector<std::uint32_t>{0, 1} : std::vector<std::uint32_t>{1};
  }
  auto texts = texts_of(std::vector<std::int32_t>(11, 100));
  weigh_words(raw, 2, texts, serially());
  EXPECT_EQ(texts[0].uncommon, (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(texts[10].uncommon.empty());
}

// Two texts a day apart with one word each of all words and of the opening: the cosine is .8 x .5 +
// .6 x .5 = .7. The opening's word is half of one headline and not of the other's: mean share .25.
// (.74 x .7 + .3 x .25) x (1 - .07) = .593 x .93 = .55149.
TEST(EventLinks, AddTheHeadlinesToTheCosine) {
  auto texts = texts_of({100, 101});
  texts[0].words = {{0, .8f, 0}, {5, .6f, .5f}};
  texts[1].words = {{0, .5f, 0}, {5, .5f, 0}};
  texts[0].uncommon = texts[1].uncommon = {7};
  const auto links = event_links(texts, 3, serially());
  ASSERT_EQ(links.size(), 1u);
  EXPECT_NEAR(links[0].likeness, .55149, .00001);
  EXPECT_TRUE(links[0].tied);
}

// The headline's share: .25, then .125 of the words.
TEST(EventLinks, AreTiedByAnUncommonWordAndTheHeadlines) {
  auto texts = texts_of({100, 101});
  texts[0].words = {{0, .8f, 0}, {5, .6f, .5f}};
  texts[1].words = {{0, .5f, 0}, {5, .5f, 0}};
  EXPECT_FALSE(event_links(texts, 3, serially()).at(0).tied);
  texts[0].uncommon = texts[1].uncommon = {7};
  EXPECT_TRUE(event_links(texts, 3, serially()).at(0).tied);
  texts[0].words[1].title = .25f;
  EXPECT_FALSE(event_links(texts, 3, serially()).at(0).tied);
}

TEST(EventLinks, AskForACosineWhateverTheHeadlines) {
  auto texts = texts_of({100, 100});
  texts[0].words = {{5, .26f, 1}};
  texts[1].words = {{5, .26f, 1}};  // .0676
  EXPECT_TRUE(event_links(texts, 3, serially()).empty());
  texts[1].words[0].weight = .28f;  // .0728
  EXPECT_EQ(event_links(texts, 3, serially()).size(), 1u);
}

}  // namespace
}  // namespace slantwise
