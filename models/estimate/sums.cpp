#include "models/estimate/sums.h"

#include <algorithm>

namespace slantwise {

void Sums::add(double hits, double base, double weight) {
  if (base <= 0) return;
  unweighted_k += 1;
  if (weight <= 0) return;
  const double w2 = weight * weight;
  k += 1;
  df += hits > 0 ? 1 : 0;
  y += weight * hits;
  n += weight * base;
  y2 += w2 * hits * hits;
  yn += w2 * hits * base;
  n2 += w2 * base * base;
  wy += w2 * hits;
  wn += w2 * base;
}

Sums& Sums::operator+=(const Sums& other) {
  k += other.k;
  df += other.df;
  y += other.y;
  n += other.n;
  y2 += other.y2;
  yn += other.yn;
  n2 += other.n2;
  wy += other.wy;
  wn += other.wn;
  unweighted_k += other.unweighted_k;
  return *this;
}

Sums sums_of(const Side& side) {
  return {side.k,       side.term.df, side.term.y, side.n, side.term.y2,
          side.term.yn, side.n2,      side.term.y, side.n, side.k};
}

double residual_squares(const Sums& sums) {
  const double r = sums.y / sums.n;
  const double squares = sums.y2 - 2 * r * sums.yn + r * r * sums.n2;
  return sums.k / (sums.k - 1) * std::max(0.0, squares);
}

}  // namespace slantwise
