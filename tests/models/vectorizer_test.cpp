#include "models/vectorizer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/error.h"
#include "models/matrix_market.h"

namespace slantwise {
namespace {

FeatureMatrix matrix_of(const std::vector<std::vector<double>>& rows) {
  const auto columns = static_cast<int>(rows.empty() ? 0 : rows.front().size());
  FeatureMatrix matrix(static_cast<int>(rows.size()), columns);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (rows[row][column] == 0) continue;
      matrix.insert(static_cast<int>(row), static_cast<int>(column)) = rows[row][column];
    }
  }
  matrix.makeCompressed();
  return matrix;
}

TEST(Weigh, CountLeavesCountsUnchanged) {
  const FeatureMatrix counts = matrix_of({{2, 0}, {1, 3}});
  EXPECT_TRUE(weigh(counts, Weight::count).isApprox(counts));
}

// By hand: n = 2; column 0 in both rows: ln(3/3) + 1 = 1; column 1 in one: ln(3/2) + 1 = 1.4054651.
// Row 1: (1, 3 * 1.4054651) = (1, 4.2163953), norm sqrt(1 + 17.7779896) = 4.3333577:
// .2307679 and .9730088. Row 0 has one feature: 1.
TEST(Weigh, SklearnMatchesHandComputedValues) {
  const FeatureMatrix out = weigh(matrix_of({{2, 0}, {1, 3}}), Weight::tfidf_sklearn);
  EXPECT_NEAR(out.coeff(0, 0), 1, 1e-12);
  EXPECT_NEAR(out.coeff(1, 0), .2307679, 1e-7);
  EXPECT_NEAR(out.coeff(1, 1), .9730088, 1e-7);
}

// By hand: column 0 in both rows: log10(2/2) = 0; column 1 in one: 3 log10 2 = .9030900.
TEST(Weigh, QuantedaMatchesHandComputedValuesAndKeepsNoZeros) {
  const FeatureMatrix out = weigh(matrix_of({{2, 0}, {1, 3}}), Weight::tfidf_quanteda);
  EXPECT_NEAR(out.coeff(1, 1), .9030900, 1e-7);
  EXPECT_EQ(out.nonZeros(), 1);
}

TEST(Weigh, RowsOfSklearnHaveLengthOneOrNothing) {
  const FeatureMatrix out =
      weigh(matrix_of({{2, 5, 1}, {0, 0, 0}, {0, 1, 9}}), Weight::tfidf_sklearn);
  EXPECT_NEAR(out.row(0).norm(), 1, 1e-12);
  EXPECT_EQ(out.row(1).norm(), 0);
  EXPECT_NEAR(out.row(2).norm(), 1, 1e-12);
}

TEST(Weigh, InPlaceGivesTheSame) {
  for (const Weight weight : weights()) {
    FeatureMatrix counts = matrix_of({{2, 0}, {1, 3}});
    const FeatureMatrix expected = weigh(counts, weight);
    weigh_in_place(counts, weight);
    EXPECT_TRUE(counts.isApprox(expected));
  }
}

TEST(Weigh, OfNothingIsNothing) {
  for (const Weight weight : weights()) EXPECT_EQ(weigh(FeatureMatrix(0, 0), weight).rows(), 0);
}

TEST(Weight, IsFoundByName) {
  for (const Weight weight : weights()) EXPECT_EQ(find_weight(name(weight)), weight);
  try {
    find_weight("bm25");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("tfidf-sklearn"), std::string::npos);
  }
}

TEST(SumRows, AddsTheRowsOfEachGroup) {
  const std::size_t groups[] = {1, 0, 1};
  const FeatureMatrix out = sum_rows(matrix_of({{2, 0}, {1, 3}, {4, 5}}), groups, 3);
  EXPECT_EQ(out.rows(), 3);
  EXPECT_EQ(out.coeff(0, 0), 1);
  EXPECT_EQ(out.coeff(0, 1), 3);
  EXPECT_EQ(out.coeff(1, 0), 6);
  EXPECT_EQ(out.coeff(1, 1), 5);
  EXPECT_EQ(out.row(2).sum(), 0);
}

TEST(MatrixMarket, WritesWholeNumbersAsIntegers) {
  EXPECT_EQ(to_matrix_market(matrix_of({{2, 0}, {1, 30}})),
            "%%MatrixMarket matrix coordinate integer general\n"
            "2 2 3\n"
            "1 1 2\n"
            "2 1 1\n"
            "2 2 30\n");
}

TEST(MatrixMarket, WritesOthersSoThatTheyReadBackTheSame) {
  const std::string text = to_matrix_market(matrix_of({{0.1, 1.0 / 3}}));
  EXPECT_EQ(text,
            "%%MatrixMarket matrix coordinate real general\n"
            "1 2 2\n"
            "1 1 0.1\n"
            "1 2 0.3333333333333333\n");
  EXPECT_EQ(std::stod("0.3333333333333333"), 1.0 / 3);
}

TEST(MatrixMarket, InPiecesIsTheSameText) {
  std::vector<std::vector<double>> rows(3000, std::vector<double>(60, 1000.5));
  const FeatureMatrix matrix = matrix_of(rows);
  std::string together;
  int pieces = 0;
  write_matrix_market(matrix, [&](std::string_view piece) {
    together += piece;
    ++pieces;
  });
  EXPECT_GT(pieces, 1);
  EXPECT_EQ(together, to_matrix_market(matrix));
}

}  // namespace
}  // namespace slantwise
