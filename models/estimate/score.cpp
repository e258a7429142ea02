#include "models/estimate/score.h"

#include <algorithm>
#include <cmath>

#include "models/estimate/distributions.h"

namespace slantwise {
namespace {

Score by_normal(double statistic, double variance) {
  Score out;
  out.z = statistic / std::sqrt(variance);
  out.p = normal_two_sided(out.z);
  out.log_p = log_normal_two_sided(out.z);
  return out;
}

void add(const Side& side, Side& all) {
  all.k += side.k;
  all.n += side.n;
  all.n2 += side.n2;
  all.term.y += side.term.y;
  all.term.y2 += side.term.y2;
  all.term.yn += side.term.yn;
}

double mean_residual(const Side& side, double rate) {
  return (side.term.y - rate * side.n) / side.k;
}

}  // namespace

bool is_rounding(double squared_residuals, double squared_hits) {
  return squared_residuals <= 1e-12 * squared_hits;
}

Score score(const Side& a, const Side& b) { return score_to_mean(a, {&b, 1}); }

Score score_to_mean(const Side& a, std::span<const Side> others) {
  Side all = a;
  double known = 0;
  for (const Side& other : others) {
    if (other.k <= 0) continue;
    ++known;
    add(other, all);
  }
  if (a.k <= 0 || known == 0 || all.term.y <= 0) return {};
  const double rate = all.rate();
  const double squares = all.term.y2 - 2 * rate * all.term.yn + rate * rate * all.n2;
  if (is_rounding(squares, all.term.y2)) return {};
  double statistic = mean_residual(a, rate), spread = 1 / a.k;
  for (const Side& other : others) {
    if (other.k <= 0) continue;
    statistic -= mean_residual(other, rate) / known;
    spread += 1 / (known * known * other.k);
  }
  return by_normal(statistic, squares / (all.k - 1) * spread);
}

std::vector<double> scores_to_means(std::span<const Side> sides) {
  std::vector<double> z(sides.size(), 0);
  Side all;
  double known = 0;  // sides with a unit
  for (const Side& side : sides) {
    if (side.k <= 0) continue;
    ++known;
    add(side, all);
  }
  if (known < 2 || all.term.y <= 0) return z;
  const double rate = all.rate(), others = known - 1;
  const double squares = all.term.y2 - 2 * rate * all.term.yn + rate * rate * all.n2;
  if (is_rounding(squares, all.term.y2)) return z;
  double residuals = 0, sizes = 0;
  for (const Side& side : sides) {
    if (side.k <= 0) continue;
    residuals += mean_residual(side, rate);
    sizes += 1 / side.k;
  }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (sides[i].k <= 0) continue;
    const double own = mean_residual(sides[i], rate), size = 1 / sides[i].k;
    const double spread = size + (sizes - size) / (others * others);
    z[i] = (own - (residuals - own) / others) / std::sqrt(squares / (all.k - 1) * spread);
  }
  return z;
}

bool closed_form_holds(const Side& a, const Side& b) {
  const double small = std::min(a.k, b.k), large = std::max(a.k, b.k);
  return a.term.df + b.term.df >= 50 && small > 0 && large <= 3 * small;
}

}  // namespace slantwise
