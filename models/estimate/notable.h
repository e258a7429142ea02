// Which words are worth pointing at (methods 1.8), and which of them hang on one article.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/estimate/ratio.h"
#include "models/estimate/units.h"

namespace slantwise {

// Words in fewer units than max(5, ceil(.2 k)), k of the smaller group, are not tested. The filter
// does not look at labels, so it costs no validity.
bool enough_units(double df, double smaller_group);
std::size_t least_units(double smaller_group);

// How far the interval stays from "no difference", in doublings; 0 where it holds 1 or is unknown.
double doublings_from_equal(const RateRatio& ratio);

// The badge: a ratio of 2 or more either way whose bound nearest 1 lies beyond 1.25, in 3 units or
// more on the higher side and 5 in all, q at most .05, hits on both sides. `sides` are the outlet
// and the others, taken together. House style, boilerplate and names are for the caller to leave
// out. REQUIRES: at least two sides.
bool is_notable(const RateRatio& ratio, std::span<const Side> sides, double q);

// What leaving out one unit at a time does to a word.
struct Influence {
  std::size_t tried = 0;
  std::size_t flips = 0;   // the ratio changes its side
  std::size_t losses = 0;  // it would not be notable
  std::uint32_t unit = 0;  // that with the largest effect on ln ratio
  bool one_article() const { return flips > 0 || losses > 0; }
};

// A word's z as tested, and the |z| at which q would be .05 (Discovery::critical_z).
struct Evidence {
  double z = 0, critical_z = 0;
};

// Leaves out every unit that has a hit. What counts as significant is kept, not computed anew: z
// changes as the closed form's does. An article whose deletion flips the sign or loses the badge:
// no badge, "depends on one article" (methods 7.2 V17). Group 0 is compared with the mean of the
// others. REQUIRES: one group a unit, below `groups`.
Influence influence(const UnitCounts& counts, std::span<const std::uint32_t> group,
                    std::size_t groups, std::size_t word, const Evidence& evidence);

// "depends on one article", or "".
std::string_view caution(const Influence& influence);

}  // namespace slantwise
