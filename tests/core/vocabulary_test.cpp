#include "core/vocabulary.h"

#include <gtest/gtest.h>

#include "core/text/interner.h"

namespace slantwise {
namespace {

TEST(Vocabulary, NumbersTermsInTheOrderInWhichTheyAreFirstSeen) {
  Vocabulary words;
  EXPECT_EQ(words.add("tax"), TermId{0});
  EXPECT_EQ(words.add("cut"), TermId{1});
  EXPECT_EQ(words.add("tax"), TermId{0});
  EXPECT_EQ(words.size(), 2u);
  EXPECT_EQ(words.term(TermId{1}), "cut");
}

TEST(Vocabulary, FindsOnlyWhatWasAdded) {
  Vocabulary words;
  words.add("tax");
  EXPECT_EQ(words.find("tax"), TermId{0});
  EXPECT_EQ(words.find("cut"), kNoTerm);
}

TEST(Vocabulary, KeepsItsViewsWhileItGrowsAndMoves) {
  Vocabulary words;
  const std::string_view first = words.term(words.add("a"));
  for (int i = 0; i < 5000; ++i) words.add("word" + std::to_string(i));
  const Vocabulary moved = std::move(words);
  EXPECT_EQ(first, "a");
  EXPECT_EQ(moved.find("word4999"), TermId{5000});
}

TEST(Interner, NumbersWordsInTheOrderInWhichTheyAreFirstSeen) {
  Interner words;
  EXPECT_EQ(words.add("tax"), 0u);
  EXPECT_EQ(words.add(""), 1u);
  EXPECT_EQ(words.add("tax"), 0u);
  EXPECT_EQ(words.add(""), 1u);
  EXPECT_EQ(words.term(0), "tax");
  EXPECT_EQ(words.size(), 2u);
}

// Every length around the eight bytes that are compared in the table, and words that share them.
TEST(Interner, AgreesWithTheVocabularyOnWordsOfEveryLength) {
  Interner words;
  Vocabulary expected;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t length = 0; length <= 40; ++length) {
      for (std::size_t change = 0; change <= length; ++change) {
        std::string word(length, 'a');
        if (change < length) word[change] = '\0';
        ASSERT_EQ(words.add(word), static_cast<std::uint32_t>(expected.add(word)));
      }
    }
  }
}

TEST(Interner, AddsManyAsItAddsThemInTurn) {
  Interner together, apart;
  std::vector<std::string> words;
  for (int i = 0; i < 9000; ++i) words.push_back("a-longer-word" + std::to_string(i * i % 4001));
  const std::vector<std::string_view> views(words.begin(), words.end());
  const auto ids = together.add_all(views);
  ASSERT_EQ(ids.size(), words.size());
  for (std::size_t i = 0; i < words.size(); ++i) ASSERT_EQ(ids[i], apart.add(words[i]));
}

TEST(Interner, KeepsItsNumbersWhileItGrows) {
  Interner words;
  for (std::uint32_t i = 0; i < 20000; ++i) ASSERT_EQ(words.add("word" + std::to_string(i)), i);
  for (std::uint32_t i = 0; i < 20000; ++i) ASSERT_EQ(words.add("word" + std::to_string(i)), i);
  EXPECT_EQ(words.term(19999), "word19999");
}

}  // namespace
}  // namespace slantwise
