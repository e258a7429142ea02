// L2-regularized logistic regression, as scikit-learn's LogisticRegression(C=1): the classifier
// behind the AUC (methods 2.1).
#pragma once

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <span>

namespace slantwise {

using TextMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

struct Logistic {
  Eigen::VectorXd weights;  // by column
  double intercept = 0;     // not regularized
};

// Minimizes |weights|^2 / 2 + C sum ln(1 + exp(-sign (row.weights + intercept))) by Newton steps,
// each by conjugate gradients. `sign` is 1 or -1, 0 for a row that does not count.
// REQUIRES: C > 0, a row of either sign.
Logistic fit_logistic(const TextMatrix& rows, std::span<const double> sign, double c = 1);

// The same from the rows' inner products alone: with fewer rows than columns much faster.
// The weights by column are the sum of the rows, each times its coefficient.
struct DualLogistic {
  Eigen::VectorXd coefficients;  // by row
  double intercept = 0;
};

// REQUIRES: `gram` is rows times rows transposed; C > 0, a row of either sign.
DualLogistic fit_dual(const Eigen::MatrixXd& gram, std::span<const double> sign, double c = 1);

}  // namespace slantwise
