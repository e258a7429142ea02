#include "models/winnowing.h"

#include <gtest/gtest.h>

#include <random>

namespace slantwise {
namespace {

using Codes = std::vector<std::uint64_t>;

Fingerprints prints(const Codes& codes) { return fingerprints(shingle_runs(one_run(codes))); }

// Words of its own.
Codes fresh(std::uint64_t text, std::size_t n) {
  Codes codes;
  for (std::size_t i = 0; i < n; ++i) codes.push_back(text * 100'000 + i + 1);
  return codes;
}

TEST(Fingerprints, AreTheSmallestOfEveryFour) {
  const ShingleRuns runs{{9, 3, 7, 8, 5, 6, 2}, {}, {7}};
  // 9 3 7 8 -> 3; 3 7 8 5 -> 3; 7 8 5 6 -> 5; 8 5 6 2 -> 2
  EXPECT_EQ(fingerprints(runs), (Fingerprints{2, 3, 5}));
}

TEST(Fingerprints, OfAShortRunAreItsSmallest) {
  EXPECT_EQ(fingerprints({{9, 3, 7, 8}, {}, {2, 4}}), (Fingerprints{3, 7}));
  EXPECT_TRUE(fingerprints({}).empty());
}

TEST(Fingerprints, FindEightWordsInARowWhereverTheyStand) {
  for (std::uint64_t round = 0; round < 50; ++round) {
    Codes a = fresh(1, 30 + round), b = fresh(2, 60);
    const Codes common = fresh(3 + round, 8);
    a.insert(a.begin() + static_cast<std::ptrdiff_t>(round % 20), common.begin(), common.end());
    b.insert(b.begin() + 40, common.begin(), common.end());
    Fingerprints both;
    std::ranges::set_intersection(prints(a), prints(b), std::back_inserter(both));
    EXPECT_FALSE(both.empty()) << round;
  }
}

TEST(Fingerprints, AreTwoInFiveShingles) {
  Codes codes = fresh(1, 10'004);
  const double density = static_cast<double>(prints(codes).size()) / 10'000;
  EXPECT_NEAR(density, 2.0 / 5, 0.02);  // 2 / (w + 1), w = 4
}

TEST(Candidates, ArePairsThatShareWords) {
  Codes a = fresh(1, 100), b = fresh(2, 100);
  std::copy(a.begin(), a.begin() + 50, b.begin());
  const std::vector<Fingerprints> texts = {prints(fresh(3, 100)), prints(a), prints(b)};
  EXPECT_EQ(candidates(texts).pairs, (std::vector<TextPair>{{1, 2}}));
  EXPECT_TRUE(candidates({}).pairs.empty());
}

TEST(Candidates, SkipWhatMoreThanFiftyTextsHave) {
  EXPECT_EQ(most_texts(10), 50u);
  EXPECT_EQ(most_texts(9311), 93u);
  const auto with_formula = [](std::uint64_t n) {
    std::vector<Fingerprints> texts;
    for (std::uint64_t i = 0; i < n; ++i) {
      WordRuns words = one_run(fresh(i + 1, 30));
      const Codes formula = fresh(999, 20);
      words.codes.insert(words.codes.end(), formula.begin(), formula.end());
      words.ends.push_back(50);
      texts.push_back(fingerprints(shingle_runs(words)));
    }
    return candidates(texts).pairs.size();
  };
  EXPECT_EQ(with_formula(50), 50u * 49 / 2);
  EXPECT_EQ(with_formula(51), 0u);
}

// Each text differs from the others in one word of 200.
std::vector<Fingerprints> crowd(std::size_t n) {
  std::vector<Fingerprints> texts;
  for (std::size_t i = 0; i < n; ++i) {
    Codes codes = fresh(1, 200);
    codes[i % 200] = 1'000'000 + i;
    texts.push_back(prints(codes));
  }
  return texts;
}

TEST(Candidates, OfACrowdAreItsTextsWithTheFirst) {
  const Candidates found = candidates(crowd(10'000));
  ASSERT_EQ(found.pairs.size(), 9'999u);
  EXPECT_EQ(found.pairs.front(), (TextPair{0, 1}));
  EXPECT_EQ(found.stands[9'999], 0u);
  EXPECT_EQ(found.stands[0], 0u);
}

TEST(Candidates, OfFewAlmostEqualTextsAreAllPairs) {
  const Candidates found = candidates(crowd(20));
  EXPECT_EQ(found.pairs.size(), 20u * 19 / 2);
  EXPECT_EQ(found.stands[19], 19u);
}

TEST(Candidates, OfOneTextThatHoldsAllOthersAreItsPairsOnly) {
  Codes all;
  std::vector<Fingerprints> texts(1);
  for (std::uint64_t i = 0; i < 2'000; ++i) {
    const Codes one = fresh(i + 1, 60);
    all.insert(all.end(), one.begin(), one.end());
    texts.push_back(prints(one));
  }
  texts.front() = prints(all);
  EXPECT_EQ(candidates(texts).pairs.size(), 2'000u);
}

TEST(Candidates, AreTheSameInAnyOrderOfWork) {
  const ForEach backwards = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = n; i-- > 0;) body(i);
  };
  std::mt19937 random(7);
  std::vector<Fingerprints> texts;
  for (std::uint64_t i = 0; i < 600; ++i) {
    Codes codes = fresh(i % 200, 80);
    for (std::uint64_t& code : codes) code += random() % 12 == 0 ? 50'000'000 + i : 0;
    texts.push_back(prints(codes));
  }
  const Candidates there = candidates(texts), here = candidates(texts, backwards);
  EXPECT_EQ(there.pairs, here.pairs);
  EXPECT_EQ(there.stands, here.stands);
  EXPECT_GE(there.pairs.size(), 500u);
}

}  // namespace
}  // namespace slantwise
