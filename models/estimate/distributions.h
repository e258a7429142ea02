// Quantiles and tails of the distributions that the estimates use; Boost.Math stays behind this.
#pragma once

namespace slantwise {

// Student's t with `freedom` degrees. REQUIRES: 0 < p < 1, freedom > 0.
double t_quantile(double p, double freedom);

// REQUIRES: 0 < p < 1, a > 0, b > 0.
double beta_quantile(double p, double a, double b);

// P(|Z| >= |z|) of a standard normal Z; 1 at 0, and never 0: below the smallest double it is that.
double normal_two_sided(double z);

// Its natural logarithm, right where the probability itself is too small for a double.
double log_normal_two_sided(double z);

}  // namespace slantwise
