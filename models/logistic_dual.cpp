// fit_dual(): weights are sums of rows, so every vector of the search is kept as coefficients of
// the rows and, beside them, as its inner products with the rows. A step costs one product with the
// gram matrix, whatever the number of columns.
#include <cmath>

#include "models/logistic.h"

namespace slantwise {
namespace {

using Vector = Eigen::VectorXd;

constexpr int kNewtonSteps = 50, kHalvings = 20, kGradientSteps = 500;
constexpr double kSmall = 1e-8;  // of the first gradient

struct Point {
  Vector rows;    // coefficients
  Vector scores;  // gram times these
  double intercept = 0;

  void add(double times, const Point& other) {
    rows += times * other.rows;
    scores += times * other.scores;
    intercept += times * other.intercept;
  }
  void scale(double times) {
    rows *= times;
    scores *= times;
    intercept *= times;
  }
};

double inner(const Point& a, const Point& b) {
  return a.rows.dot(b.scores) + a.intercept * b.intercept;
}

class Problem {
 public:
  Problem(const Eigen::MatrixXd& gram, std::span<const double> sign, double c)
      : gram_(gram), sign_(Eigen::Map<const Vector>(sign.data(), gram.rows())), c_(c) {}

  Point zero() const { return {Vector::Zero(gram_.rows()), Vector::Zero(gram_.rows()), 0}; }

  double value(const Point& at) const {
    double loss = 0;
    for (Eigen::Index i = 0; i < sign_.size(); ++i) {
      if (sign_[i] == 0) continue;
      const double margin = sign_[i] * (at.scores[i] + at.intercept);
      loss += std::max(0.0, -margin) + std::log1p(std::exp(-std::abs(margin)));
    }
    return at.rows.dot(at.scores) / 2 + c_ * loss;
  }

  // Keeps the curvature there for times_curvature().
  Point gradient(const Point& at) {
    Point out{at.rows, {}, 0};
    curvature_ = Vector::Zero(sign_.size());
    for (Eigen::Index i = 0; i < sign_.size(); ++i) {
      if (sign_[i] == 0) continue;
      const double p = 1 / (1 + std::exp(sign_[i] * (at.scores[i] + at.intercept)));
      out.rows[i] -= c_ * sign_[i] * p;
      out.intercept -= c_ * sign_[i] * p;
      curvature_[i] = c_ * p * (1 - p);
    }
    out.scores.noalias() = gram_ * out.rows;
    return out;
  }

  Point times_curvature(const Point& direction) const {
    const Vector bent =
        curvature_.cwiseProduct((direction.scores.array() + direction.intercept).matrix());
    Point out{direction.rows + bent, {}, bent.sum()};
    out.scores.noalias() = gram_ * out.rows;
    return out;
  }

 private:
  const Eigen::MatrixXd& gram_;
  const Vector sign_;
  double c_;
  Vector curvature_;
};

// The Newton step, by conjugate gradients.
Point newton_step(const Problem& problem, const Point& gradient) {
  Point step = problem.zero(), residual = gradient;
  residual.scale(-1);
  Point direction = residual;
  double squares = inner(residual, residual);
  const double enough = squares * 1e-4;  // far from the minimum more would be wasted
  for (int i = 0; i < kGradientSteps && squares > enough; ++i) {
    const Point curved = problem.times_curvature(direction);
    const double along = squares / inner(direction, curved);
    step.add(along, direction);
    residual.add(-along, curved);
    const double before = squares;
    squares = inner(residual, residual);
    direction.scale(squares / before);
    direction.add(1, residual);
  }
  return step;
}

}  // namespace

DualLogistic fit_dual(const Eigen::MatrixXd& gram, std::span<const double> sign, double c) {
  Problem problem(gram, sign, c);
  Point at = problem.zero();
  Point gradient = problem.gradient(at);
  const double enough = kSmall * kSmall * inner(gradient, gradient);
  for (int i = 0; i < kNewtonSteps && inner(gradient, gradient) > enough; ++i) {
    Point step = newton_step(problem, gradient);
    const double now = problem.value(at);
    at.add(1, step);
    for (int half = 0; half < kHalvings && problem.value(at) > now; ++half) {
      step.scale(.5);
      at.add(-1, step);
    }
    gradient = problem.gradient(at);
  }
  return {std::move(at.rows), at.intercept};
}

}  // namespace slantwise
