#include "models/estimate/group_tests.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "models/estimate/permutation.h"
#include "models/estimate/score.h"
#include "tests/reference/exchange.h"

namespace slantwise {
namespace {

using test::slow_exact;
using test::SlowExact;
using test::table_of;
using test::two_sides;

UnitCounts some_counts(unsigned seed, std::size_t units, std::size_t words) {
  std::mt19937 random(seed);
  std::vector<double> length;
  for (std::size_t i = 0; i < units; ++i)
    length.push_back(100 + static_cast<double>(random() % 400));
  std::vector<std::vector<std::uint32_t>> hits(words);
  for (auto& word : hits) {
    for (std::size_t i = 0; i < units; ++i) {
      word.push_back(static_cast<std::uint32_t>(random() % 3 == 0 ? random() % 5 : 0));
    }
  }
  return table_of(hits, length);
}

std::vector<std::uint32_t> hits_of(const UnitCounts& counts, std::size_t word) {
  std::vector<std::uint32_t> hits(counts.units());
  for (const Use& use : counts.of(word)) hits[use.unit] = use.hits;
  return hits;
}

// 60 words of df 12 and one in all units alike, which no exchange moves; units 0 to 23 in one
// stratum. Unit 24 is alone in its own, so its uses do not count: df 9 for the 51 words with one
// there and 9 elsewhere.
TEST(PoolBands, AreOfTheUsesThatAreExchanged) {
  const std::size_t units = 25;
  std::vector<double> length(units, 100);
  std::vector<std::vector<std::uint32_t>> hits;
  for (std::size_t word = 0; word < 112; ++word) {
    std::vector<std::uint32_t> row(units, word < 111 ? 0 : 1);
    const std::size_t df = word < 60 ? 12 : 9;
    for (std::size_t i = 0; i < df && word < 111; ++i) row[(word + i) % 24] = 1;
    if (word >= 60) row[24] = 1;
    hits.push_back(std::move(row));
  }
  Layout layout{std::vector<std::uint32_t>(units, 0), std::vector<std::uint32_t>(units, 0), 2};
  for (std::size_t i = 0; i < 12; ++i) layout.group[i] = 1;
  layout.stratum[24] = 1;
  const std::vector<std::uint32_t> bands = pool_bands(table_of(hits, length), Shuffles(layout));
  ASSERT_EQ(bands.size(), 112u);
  for (std::size_t word = 0; word < 111; ++word) EXPECT_EQ(bands[word], word < 60 ? 1u : 0u);
  EXPECT_EQ(bands[111], kNoBand);
}

// Groups of 3, 2 and 3.
Layout three_groups() { return {{0, 2, 1, 2, 0, 1, 2, 0}, std::vector<std::uint32_t>(8, 0), 3}; }

// What each group's residuals weigh, by hand: 1/k, and -1/(2 k) of the two others.
const std::vector<std::vector<double>> kWeights = {
    {1.0 / 3, -1.0 / 4, -1.0 / 6}, {-1.0 / 6, 1.0 / 2, -1.0 / 6}, {-1.0 / 6, -1.0 / 4, 1.0 / 3}};

TEST(GroupTests, EqualsBruteForceForEveryGroup) {
  for (const bool strata : {false, true}) {
    Layout layout = three_groups();
    if (strata) layout.stratum = {0, 0, 0, 1, 1, 1, 1, 0};
    const UnitCounts counts = some_counts(strata ? 5 : 6, 8, 4);
    const GroupTests out = group_tests(counts, Shuffles(layout));
    EXPECT_TRUE(out.exact);
    for (std::size_t word = 0; word < counts.words(); ++word) {
      for (std::size_t group = 0; group < 3; ++group) {
        const SlowExact slow =
            slow_exact(hits_of(counts, word), counts.length, layout, kWeights[group]);
        EXPECT_NEAR(out.of[group][word].p, slow.p, 1e-12) << word << " " << group;
        EXPECT_NEAR(out.of[group][word].z, slow.statistic / slow.deviation, 1e-9);
      }
    }
  }
}

TEST(GroupTests, EqualsThePermutationTestOfTheSameShuffles) {
  Layout layout{{}, std::vector<std::uint32_t>(40, 0), 3};
  for (std::uint32_t i = 0; i < 40; ++i) layout.group.push_back(i % 3);
  const UnitCounts counts = some_counts(7, 40, 6);
  const Shuffles shuffles(layout, {3, 2'000});
  const GroupTests out = group_tests(counts, shuffles);
  EXPECT_FALSE(out.exact);
  EXPECT_EQ(out.arrangements, 2'000u);
  const PermutationTests alone =
      permutation_tests(counts, shuffles, against_mean_of_others(layout));
  for (std::size_t word = 0; word < counts.words(); ++word) {
    EXPECT_EQ(out.of[0][word].p, alone.words[word].p);
    EXPECT_EQ(out.of[0][word].z, alone.words[word].z);
  }
}

TEST(GroupTests, PoolsAsThePermutationTestDoes) {
  for (const bool exact : {true, false}) {
    const std::uint32_t units = exact ? 8 : 40;
    Layout layout{{}, std::vector<std::uint32_t>(units, 0), 3};
    for (std::uint32_t i = 0; i < units; ++i) layout.group.push_back(i % 3);
    const UnitCounts counts = some_counts(11, units, 70);  // two bands
    const Shuffles shuffles(layout, {3, 500});
    ASSERT_EQ(shuffles.exact(), exact);
    const GroupTests out = group_tests(counts, shuffles, serially(), Pool::words);
    const PermutationTests alone =
        permutation_tests(counts, shuffles, against_mean_of_others(layout));
    for (std::size_t word = 0; word < counts.words(); ++word) {
      EXPECT_NEAR(out.of[0][word].pooled, alone.words[word].pooled, 1e-12) << word;
      EXPECT_EQ(out.of[0][word].p, alone.words[word].p);
    }
  }
}

TEST(GroupTests, PoolsOnlyWhereAsked) {
  const UnitCounts counts = some_counts(12, 9, 4);
  const GroupTests out = group_tests(counts, Shuffles(two_sides(4, 9)));
  for (const GroupTest& test : out.of[0]) EXPECT_EQ(test.pooled, 1);
}

TEST(GroupTests, TwoGroupsSayTheSameOfEachOther) {
  const UnitCounts counts = some_counts(8, 9, 3);
  const Layout layout = two_sides(4, 9);
  const GroupTests out = group_tests(counts, Shuffles(layout));
  const PermutationTests pair = permutation_tests(counts, Shuffles(layout), kPair);
  for (std::size_t word = 0; word < 3; ++word) {
    EXPECT_EQ(out.of[0][word].p, out.of[1][word].p);
    EXPECT_NEAR(out.of[0][word].z, -out.of[1][word].z, 1e-12);
    EXPECT_NEAR(out.of[0][word].z, pair.words[word].z, 1e-12);
    EXPECT_EQ(out.of[0][word].p, pair.words[word].p);
  }
}

TEST(GroupTests, WithoutADifferenceToMakeZIsZeroAndPOne) {
  const UnitCounts alike = table_of({{2, 2, 2, 2}, {0, 0, 0, 0}}, {100, 100, 100, 100});
  Layout layout = two_sides(2, 4);
  layout.groups = 3;  // the third has no units
  const GroupTests out = group_tests(alike, Shuffles(layout));
  for (const auto& group : out.of) {
    for (const GroupTest& test : group) {
      EXPECT_EQ(test.z, 0);
      EXPECT_EQ(test.p, 1);
    }
  }
  const GroupTests one = group_tests(alike, Shuffles({{0, 0, 0, 0}, {0, 0, 0, 0}, 1}));
  EXPECT_EQ(one.of[0][0].p, 1);
}

TEST(GroupTests, AGroupWithoutUnitsChangesNothing) {
  const UnitCounts counts = some_counts(9, 9, 3);
  Layout two = two_sides(4, 9), three = two;
  three.groups = 3;
  const GroupTests without = group_tests(counts, Shuffles(two));
  const GroupTests with = group_tests(counts, Shuffles(three));
  for (std::size_t word = 0; word < 3; ++word) {
    EXPECT_EQ(with.of[0][word].p, without.of[0][word].p);
    EXPECT_EQ(with.of[2][word].p, 1);
  }
}

TEST(GroupTests, AreTheSameInAnyOrderOfWork) {
  Layout layout{{}, std::vector<std::uint32_t>(30, 0), 3};
  for (std::uint32_t i = 0; i < 30; ++i) layout.group.push_back(i % 3);
  const UnitCounts counts = some_counts(10, 30, 5);
  const ForEach backwards = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = n; i-- > 0;) body(i);
  };
  const GroupTests a = group_tests(counts, Shuffles(layout, {1, 999}));
  const GroupTests b = group_tests(counts, Shuffles(layout, {1, 999}), backwards);
  for (std::size_t group = 0; group < 3; ++group) {
    for (std::size_t word = 0; word < 5; ++word) {
      EXPECT_EQ(a.of[group][word].p, b.of[group][word].p);
    }
  }
}

}  // namespace
}  // namespace slantwise
