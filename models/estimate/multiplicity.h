// Many tests at once (methods 1.8). Every function gives one adjusted value a p, in their order;
// p above 1 or NaN count as 1. An empty list gives an empty one.
#pragma once

#include <span>
#include <vector>

namespace slantwise {

// Benjamini and Hochberg 1995: q_(i) = min over j >= i of m p_(j) / j. For discovery.
std::vector<double> benjamini_hochberg(std::span<const double> p);

// Benjamini and Yekutieli 2001: the same times 1 + 1/2 + ... + 1/m; for any dependence.
std::vector<double> benjamini_yekutieli(std::span<const double> p);

// Storey 2002 with lambda .5: BH times the estimated share of true nulls, (1 + #{p > .5}) / (m/2),
// at most 1. Only with 1,000 p or more that are near-continuous; below that it is BH.
std::vector<double> storey(std::span<const double> p);

// Holm 1979: max over j <= i of (m - j + 1) p_(j). For up to ten declared contrasts.
std::vector<double> holm(std::span<const double> p);

}  // namespace slantwise
