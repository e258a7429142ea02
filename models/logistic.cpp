#include "models/logistic.h"

#include <cmath>

namespace slantwise {
namespace {

using Vector = Eigen::VectorXd;

constexpr int kNewtonSteps = 50, kHalvings = 20, kGradientSteps = 500;
constexpr double kSmall = 1e-10;  // of the first gradient

// Weights and, last, the intercept.
class Problem {
 public:
  Problem(const TextMatrix& rows, std::span<const double> sign, double c)
      : rows_(rows), sign_(Eigen::Map<const Vector>(sign.data(), rows.rows())), c_(c) {}

  double value(const Vector& at) const {
    const Vector margin = sign_.cwiseProduct(scores(at));
    double loss = 0;
    for (Eigen::Index i = 0; i < margin.size(); ++i) {
      if (sign_[i] != 0) {
        loss += std::max(0.0, -margin[i]) + std::log1p(std::exp(-std::abs(margin[i])));
      }
    }
    return at.head(rows_.cols()).squaredNorm() / 2 + c_ * loss;
  }

  // Gradient; keeps the curvature there for times_curvature().
  Vector gradient(const Vector& at) {
    const Vector score = scores(at);
    Vector pull(score.size());
    curvature_.resize(score.size());
    for (Eigen::Index i = 0; i < score.size(); ++i) {
      const double p = 1 / (1 + std::exp(sign_[i] * score[i]));  // of the other side
      pull[i] = -c_ * sign_[i] * p;
      curvature_[i] = sign_[i] == 0 ? 0 : c_ * p * (1 - p);
    }
    return gathered(at, pull);
  }

  Vector times_curvature(const Vector& direction) const {
    return gathered(direction, curvature_.cwiseProduct(scores(direction)));
  }

 private:
  Vector scores(const Vector& at) const {
    return ((rows_ * at.head(rows_.cols())).array() + at[rows_.cols()]).matrix();
  }
  // Penalty's part plus rows' part, by column; the intercept is not penalized.
  Vector gathered(const Vector& at, const Vector& by_row) const {
    Vector out(rows_.cols() + 1);
    out.head(rows_.cols()) = at.head(rows_.cols()) + rows_.transpose() * by_row;
    out[rows_.cols()] = by_row.sum();
    return out;
  }

  const TextMatrix& rows_;
  const Vector sign_;
  double c_;
  Vector curvature_;
};

// The Newton step, by conjugate gradients.
Vector newton_step(const Problem& problem, const Vector& gradient) {
  Vector step = Vector::Zero(gradient.size()), residual = -gradient, direction = residual;
  double squares = residual.squaredNorm();
  const double enough = squares * 1e-4;  // far from the minimum more would be wasted
  for (int i = 0; i < kGradientSteps && squares > enough; ++i) {
    const Vector curved = problem.times_curvature(direction);
    const double along = squares / direction.dot(curved);
    step += along * direction;
    residual -= along * curved;
    const double before = squares;
    squares = residual.squaredNorm();
    direction = residual + squares / before * direction;
  }
  return step;
}

}  // namespace

Logistic fit_logistic(const TextMatrix& rows, std::span<const double> sign, double c) {
  Problem problem(rows, sign, c);
  Vector at = Vector::Zero(rows.cols() + 1);
  Vector gradient = problem.gradient(at);
  const double enough = kSmall * gradient.norm();
  for (int i = 0; i < kNewtonSteps && gradient.norm() > enough; ++i) {
    Vector step = newton_step(problem, gradient);
    const double now = problem.value(at);
    for (int half = 0; half < kHalvings && problem.value(at + step) > now; ++half) step /= 2;
    at += step;
    gradient = problem.gradient(at);
  }
  return {at.head(rows.cols()), at[rows.cols()]};
}

}  // namespace slantwise
