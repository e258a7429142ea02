// The score of a word: what one side has beyond its share of the words (methods 1.5).
//
// In closed form, from moments, it is a screen: right where a word is in 50 units or more and the
// sides are of similar size; otherwise the labels are shuffled (models/estimate/permutation.h).
#pragma once

#include <span>
#include <vector>

#include "models/estimate/ratio.h"

namespace slantwise {

// z over the standard deviation of all arrangements; where the labels make no difference (no hits,
// all units alike, one unit) z is 0 and p is 1.
struct Score {
  double z = 0;
  double p = 1;      // two-sided, by the normal curve
  double log_p = 0;  // its natural logarithm, also where p is too small for a double
};

// Above 0 where `a` uses the word more than its words let expect.
Score score(const Side& a, const Side& b);

// Mean residual of `a` less the mean of the others' mean residuals, each outlet counted equally.
// Others without a unit are left out; one other gives score().
Score score_to_mean(const Side& a, std::span<const Side> others);

// The z of every side against the mean of the others, as score_to_mean() finds it, at the price of
// one look at the sides.
std::vector<double> scores_to_means(std::span<const Side> sides);

// Whether methods 1.5 trusts the closed form: df >= 50 and sizes within 3 to 1.
bool closed_form_holds(const Side& a, const Side& b);

// A sum of squared residuals that is nothing but rounding: no unit differs from another.
bool is_rounding(double squared_residuals, double squared_hits);

}  // namespace slantwise
