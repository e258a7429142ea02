#include "models/estimate/units.h"

#include <gtest/gtest.h>

#include "tests/reference/exchange.h"

namespace slantwise {
namespace {

using test::table_of;

Counts counts_of(const std::vector<std::vector<double>>& rows, std::vector<double> length) {
  Counts counts;
  counts.length = std::move(length);
  counts.matrix.resize(static_cast<int>(rows.size()), static_cast<int>(rows.front().size()));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (rows[row][column] == 0) continue;
      counts.matrix.insert(static_cast<int>(row), static_cast<int>(column)) = rows[row][column];
    }
  }
  return counts;
}

TEST(UnitCounts, StandInColumnsInTheGivenOrder) {
  const Counts counts = counts_of({{2, 0}, {0, 3}, {1, 1}, {4, 4}}, {10, 20, 0, 40});
  const std::size_t rows[] = {3, 2, 0, 1};
  const std::vector<std::size_t> kept = counted_rows(counts, rows);
  EXPECT_EQ(kept, (std::vector<std::size_t>{3, 0, 1}));  // row 2 has no word in scope
  const UnitCounts out = unit_counts(counts, kept);
  EXPECT_EQ(out.length, (std::vector<double>{40, 10, 20}));
  ASSERT_EQ(out.words(), 2u);
  ASSERT_EQ(out.of(0).size(), 2u);
  EXPECT_EQ(out.of(0)[0].unit, 0u);
  EXPECT_EQ(out.of(0)[0].hits, 4u);
  EXPECT_EQ(out.of(0)[1].unit, 1u);
  EXPECT_EQ(out.of(1)[1].unit, 2u);
  EXPECT_EQ(out.of(1)[1].hits, 3u);
}

TEST(UnitCounts, MergeIntoLargerUnits) {
  const UnitCounts counts = table_of({{1, 0, 2, 5}, {0, 0, 0, 7}}, {10, 20, 30, 40});
  const std::uint32_t into[] = {1, 0, 1, 0};
  const UnitCounts out = merged(counts, into, 2);
  EXPECT_EQ(out.length, (std::vector<double>{60, 40}));
  ASSERT_EQ(out.of(0).size(), 2u);
  EXPECT_EQ(out.of(0)[0].hits, 5u);
  EXPECT_EQ(out.of(0)[1].hits, 3u);
  ASSERT_EQ(out.of(1).size(), 1u);
  EXPECT_EQ(out.of(1)[0].unit, 0u);
}

TEST(UnitCounts, KeepSelectedWords) {
  const UnitCounts counts = table_of({{1, 0}, {2, 2}, {0, 3}}, {10, 20});
  const std::size_t words[] = {2, 0};
  const UnitCounts out = select_words(counts, words);
  ASSERT_EQ(out.words(), 2u);
  EXPECT_EQ(out.of(0)[0].hits, 3u);
  EXPECT_EQ(out.of(1)[0].hits, 1u);
  EXPECT_EQ(out.length, counts.length);
}

// By hand: group 1 holds hits 2 of 20 and 0 of 30 words.
TEST(UnitCounts, GiveTheMomentsOfEachGroup) {
  const UnitCounts counts = table_of({{1, 2, 0}}, {10, 20, 30});
  const std::uint32_t group[] = {0, 1, 1};
  const std::vector<Side> sides = sides_of(counts, group, 0, scopes_of(counts, group, 2));
  EXPECT_EQ(sides[0].k, 1);
  EXPECT_EQ(sides[0].term.y, 1);
  EXPECT_EQ(sides[1].k, 2);
  EXPECT_EQ(sides[1].n, 50);
  EXPECT_EQ(sides[1].n2, 1300);
  EXPECT_EQ(sides[1].term.y, 2);
  EXPECT_EQ(sides[1].term.y2, 4);
  EXPECT_EQ(sides[1].term.yn, 40);
  EXPECT_EQ(sides[1].term.df, 1);
}

}  // namespace
}  // namespace slantwise
