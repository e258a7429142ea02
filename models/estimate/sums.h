// Sums over the units of one side: all that a rate, a share or their ratio needs.
#pragma once

#include "core/moments.h"

namespace slantwise {

// One side of a comparison: a term's moments with those of its scope.
struct Side {
  double k = 0, n = 0, n2 = 0;
  TermMoments term;

  double rate() const { return n > 0 ? term.y / n : 0; }
};

// Sums over units. They add up: over threads, files and machines.
struct Sums {
  double k = 0, df = 0;           // units with base and weight; of these with hits
  double y = 0, n = 0;            // sum of w y, w n
  double y2 = 0, yn = 0, n2 = 0;  // of w^2 y^2, w^2 y n, w^2 n^2
  double wy = 0, wn = 0;          // of w^2 y, w^2 n: the floors
  double unweighted_k = 0;        // units with base, whatever they weigh

  // A unit without base or without weight adds nothing to the estimate.
  // REQUIRES: y, n and weight not negative and finite.
  void add(double hits, double base, double weight = 1);
  Sums& operator+=(const Sums& other);
};

// The sums of a side, every unit weighing 1.
Sums sums_of(const Side& side);

// k/(k-1) times the sum of w^2 (y - r n)^2, r the rate; rounding never makes it negative.
// REQUIRES: n > 0, two units.
double residual_squares(const Sums& sums);

}  // namespace slantwise
