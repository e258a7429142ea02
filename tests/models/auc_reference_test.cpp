// The AUC as a whole against scikit-learn: tf-idf, folds of events, logistic regression, ranks.
// tests/data/auc_reference.py made the numbers from made-up texts.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "models/distance.h"
#include "models/logistic.h"
#include "models/text_rows.h"
#include "tests/models/planted_texts.h"

namespace slantwise {
namespace {

struct Reference {
  std::vector<double> auc;
  std::vector<std::vector<std::uint32_t>> labels;  // five of them
  std::vector<std::uint32_t> event;
  std::vector<double> score;
  std::vector<std::vector<std::uint32_t>> hits;  // by text
};

std::vector<double> numbers(const std::string& line) {
  std::vector<double> out;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ',');) out.push_back(std::stod(field));
  return out;
}

Reference read_reference() {
  Reference out;
  out.labels.resize(5);
  std::ifstream file("tests/data/auc_reference.csv");
  std::string line;
  std::getline(file, line);
  out.auc = numbers(line);
  while (std::getline(file, line)) {
    const std::vector<double> row = numbers(line);
    out.event.push_back(static_cast<std::uint32_t>(row[0]));
    for (std::size_t i = 0; i < 5; ++i) {
      out.labels[i].push_back(static_cast<std::uint32_t>(row[1 + i]));
    }
    out.score.push_back(row[6]);
    out.hits.emplace_back(row.begin() + 7, row.end());
  }
  return out;
}

Eigen::MatrixXd dense(const TextRows& rows) {
  const auto texts = static_cast<Eigen::Index>(rows.texts());
  Eigen::MatrixXd out = Eigen::MatrixXd::Zero(texts, static_cast<Eigen::Index>(rows.words));
  for (Eigen::Index text = 0; text < texts; ++text) {
    for (const TextRows::Cell& cell : rows.of(static_cast<std::size_t>(text))) {
      out(text, cell.word) = cell.value;
    }
  }
  return out;
}

TEST(AucReference, EqualsScikitLearnsOutOfFoldAuc) {
  const Reference reference = read_reference();
  ASSERT_EQ(reference.hits.size(), 60u);
  ASSERT_EQ(reference.auc.size(), 5u);
  EXPECT_GT(reference.auc[0], .7);
  const UnitCounts counts = test::texts_by_word(reference.hits);
  const Measure measure = measure_on(distances::find("auc"), {counts, reference.event});
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(measure(reference.labels[i]), reference.auc[i], 1e-12) << i;
  }
}

TEST(AucReference, ScoresEqualScikitLearnsByRowsAndByTheirProducts) {
  const Reference reference = read_reference();
  const Eigen::MatrixXd rows = dense(tfidf(test::texts_by_word(reference.hits)));
  std::vector<double> sign;
  for (const std::uint32_t label : reference.labels[0]) sign.push_back(label == 0 ? 1 : -1);
  const Logistic direct = fit_logistic(rows.sparseView(), sign);
  const DualLogistic dual = fit_dual(rows * rows.transpose(), sign);
  const Eigen::VectorXd by_rows = (rows * direct.weights).array() + direct.intercept;
  const Eigen::VectorXd by_products =
      (rows * rows.transpose() * dual.coefficients).array() + dual.intercept;
  for (Eigen::Index text = 0; text < 60; ++text) {
    EXPECT_NEAR(by_rows[text], reference.score[static_cast<std::size_t>(text)], 1e-6) << text;
    EXPECT_NEAR(by_products[text], by_rows[text], 1e-7) << text;
  }
}

TEST(DualLogistic, ARowWithoutSignDoesNotCount) {
  Eigen::MatrixXd three(3, 2), two(2, 2);
  three << 1, 0, -2, 1, 5, 5;
  two << 1, 0, -2, 1;
  const DualLogistic with = fit_dual(three * three.transpose(), std::vector<double>{1, -1, 0});
  const DualLogistic without = fit_dual(two * two.transpose(), std::vector<double>{1, -1});
  const Eigen::VectorXd a = three.transpose() * with.coefficients;
  const Eigen::VectorXd b = two.transpose() * without.coefficients;
  EXPECT_NEAR((a - b).norm(), 0, 1e-7);
  EXPECT_NEAR(with.intercept, without.intercept, 1e-7);
}

}  // namespace
}  // namespace slantwise
