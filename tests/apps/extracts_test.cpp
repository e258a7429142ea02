// Words of articles as exercises show them.
#include "apps/lesson/extracts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using lesson::Draws;

const test::Classroom& room() {
  static const test::Classroom kRoom(
      {{"KELPRESS", "Fog on the bay",
        "WICK, March 1. /KELPRESS/. The fog came at noon. “Nobody sails. We wait,” Ada Brook "
        "said. The gulls left.\n\nThe second paragraph is about soup."}});
  return kRoom;
}

const Document& document() { return room().corpus.documents[0]; }

Span at(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document().text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

TEST(Extracts, DrawTheSameForTheSameSeedAndExercise) {
  const auto order = [](std::uint64_t seed, int exercise) {
    std::vector<int> numbers = {1, 2, 3, 4, 5, 6, 7, 8};
    Draws draws(seed, exercise);
    draws.shuffle(numbers);
    return numbers;
  };
  EXPECT_EQ(order(1, 2), order(1, 2));
  EXPECT_NE(order(1, 2), order(2, 2));
  EXPECT_NE(order(1, 2), order(1, 3));
  std::vector<int> sorted = order(1, 2);
  std::ranges::sort(sorted);
  EXPECT_EQ(sorted, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  Draws draws(1, 2);
  for (int i = 0; i < 20; ++i) EXPECT_LT(draws.below(3), 3u);
}

TEST(Extracts, NeverCutAQuotationInTwo) {
  const auto whole = [](std::string_view words) {
    return std::string(slice(document().text, lesson::whole_sentences(document(), at(words))));
  };
  EXPECT_EQ(whole("gulls"), "The gulls left.");
  EXPECT_EQ(whole("We wait"), "“Nobody sails. We wait,” Ada Brook said.");
  EXPECT_EQ(whole("soup"), "The second paragraph is about soup.");
}

TEST(Extracts, FindAParagraph) {
  EXPECT_TRUE(slice(document().text, lesson::paragraph_at(document(), at("soup").begin).span)
                  .starts_with("The second"));
}

TEST(Extracts, LeaveOutDatelines) {
  const Span first = lesson::paragraph_at(document(), at("gulls").begin).span;
  EXPECT_TRUE(lesson::without_cuts(document(), first).starts_with("The fog came at noon."));
  EXPECT_EQ(lesson::without_cuts(document(), at("The gulls")), "The gulls");
}

TEST(Extracts, KnowTheWordsOfAStretch) {
  const Span tokens = lesson::tokens_in(document(), at("The gulls left"));
  EXPECT_EQ(tokens.size(), 3u);
  const auto words = lesson::content_words(room().corpus, document(), at("The gulls left"));
  EXPECT_EQ(words.size(), 2u);  // gulls, left
  const auto more = lesson::content_words(room().corpus, document(), at("gulls"));
  EXPECT_EQ(lesson::overlap(words, more), 1);  // all of the smaller one
  EXPECT_EQ(lesson::overlap(words, {}), 0);
}

TEST(Extracts, SayWhatABlindLessonHides) {
  const lesson::Masker hidden(room().corpus, lesson::Masker::Names::hidden, room().english);
  const lesson::Material blind{room().corpus, room().comparison, room().english, hidden, 1};
  EXPECT_TRUE(lesson::stays_visible(blind, "2,400"));
  EXPECT_FALSE(lesson::stays_visible(blind, "KELPRESS"));
}

TEST(Extracts, PutWordsOnACard) {
  const lesson::Masker shown(room().corpus, lesson::Masker::Names::shown, room().english);
  const lesson::Material material{room().corpus, room().comparison, room().english, shown, 1};
  html::Markup card(room().english);
  put_card(card, material, {0, "The <fog> ", "came", " & went"}, lesson::Cite::outlet);
  EXPECT_TRUE(test::has(card.view(), "The &lt;fog&gt; <mark>came</mark> &amp; went"));
  EXPECT_TRUE(test::has(card.view(), "KELPRESS"));
  EXPECT_TRUE(test::has(card.view(), "2024-03-01"));
  html::Markup bare(room().english);
  put_card(bare, material, {0, "The fog"}, lesson::Cite::none);
  EXPECT_FALSE(test::has(bare.view(), "KELPRESS"));
  EXPECT_FALSE(test::has(bare.view(), "<mark>"));
}

}  // namespace
}  // namespace slantwise
