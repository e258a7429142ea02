#include "core/moments.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

// One term a column.
Counts counts_of(const std::vector<std::vector<double>>& rows, std::vector<double> length) {
  Counts counts;
  counts.length = std::move(length);
  const std::size_t columns = rows.empty() ? 0 : rows.front().size();
  counts.matrix.resize(static_cast<int>(rows.size()), static_cast<int>(columns));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (rows[row][column] == 0) continue;
      counts.matrix.insert(static_cast<int>(row), static_cast<int>(column)) = rows[row][column];
    }
  }
  return counts;
}

void expect_equal(const Moments& a, const Moments& b) {
  EXPECT_EQ(a.k, b.k);
  EXPECT_EQ(a.n, b.n);
  EXPECT_EQ(a.n2, b.n2);
  ASSERT_EQ(a.terms.size(), b.terms.size());
  for (std::size_t at = 0; at < a.terms.size(); ++at) {
    EXPECT_EQ(a.terms[at].y, b.terms[at].y);
    EXPECT_EQ(a.terms[at].y2, b.terms[at].y2);
    EXPECT_EQ(a.terms[at].yn, b.terms[at].yn);
    EXPECT_EQ(a.terms[at].df, b.terms[at].df);
  }
}

// By hand: hits 2, 0, 1 in 10, 20, 30 words. k 3, n 60, n2 100 + 400 + 900 = 1400;
// y 3, y2 4 + 1 = 5, yn 20 + 30 = 50, df 2.
TEST(Moments, MatchHandComputedSums) {
  const std::size_t rows[] = {0, 1, 2};
  const Moments sums = moments(counts_of({{2}, {0}, {1}}, {10, 20, 30}), rows);
  EXPECT_EQ(sums.k, 3);
  EXPECT_EQ(sums.n, 60);
  EXPECT_EQ(sums.n2, 1400);
  ASSERT_EQ(sums.terms.size(), 1u);
  EXPECT_EQ(sums.terms[0].y, 3);
  EXPECT_EQ(sums.terms[0].y2, 5);
  EXPECT_EQ(sums.terms[0].yn, 50);
  EXPECT_EQ(sums.terms[0].df, 2);
}

TEST(Moments, LeaveOutFamiliesWithoutAWordInScope) {
  const std::size_t rows[] = {0, 1};
  const Moments sums = moments(counts_of({{1}, {0}}, {10, 0}), rows);
  EXPECT_EQ(sums.k, 1);
}

TEST(Moments, TakeOnlyTheGivenRows) {
  const std::size_t rows[] = {1};
  EXPECT_EQ(moments(counts_of({{5}, {1}}, {10, 20}), rows).terms[0].y, 1);
}

TEST(Moments, AddUp) {
  const Counts counts = counts_of({{2, 0}, {0, 3}, {1, 1}}, {10, 20, 30});
  const std::size_t all[] = {0, 1, 2}, first[] = {0}, rest[] = {1, 2};
  Moments sum = moments(counts, first);
  sum += moments(counts, rest);
  expect_equal(sum, moments(counts, all));
}

TEST(Moments, AddUpWhenOneKnowsMoreTerms) {
  const std::size_t rows[] = {0};
  Moments few = moments(counts_of({{2}}, {10}), rows);
  Moments more = moments(counts_of({{1, 4}}, {20}), rows);
  Moments sum = few;
  sum += more;
  ASSERT_EQ(sum.terms.size(), 2u);
  EXPECT_EQ(sum.terms[0].y, 3);
  EXPECT_EQ(sum.terms[1].y, 4);
  more += few;
  expect_equal(sum, more);
}

}  // namespace
}  // namespace slantwise
