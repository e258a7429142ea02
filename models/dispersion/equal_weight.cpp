#include "models/dispersion/equal_weight.h"

#include "models/dispersion/design_effect.h"

namespace slantwise {
namespace {

// Of those that have any.
template <typename Size>
double harmonic_mean(std::span<const Side> sides, Size size) {
  double sum = 0, n = 0;
  for (const Side& side : sides) {
    if (size(side) <= 0) continue;
    sum += 1 / size(side);
    n += 1;
  }
  return n > 0 ? n / sum : 0;
}

}  // namespace

EqualWeight equal_weight(std::span<const Side> outlets) {
  const double words = harmonic_mean(outlets, [](const Side& side) { return side.n; });
  const double texts = harmonic_mean(outlets, [](const Side& side) { return side.k; });
  EqualWeight out;
  double independent = 0, clumped = 0;  // variances of the count
  for (const Side& outlet : outlets) {
    if (outlet.n <= 0) continue;
    const double weight = words / outlet.n, added = weight * weight * outlet.term.y;
    out.side.n += words;
    out.side.k += texts;
    out.side.term.y += weight * outlet.term.y;
    out.side.term.df += texts / outlet.k * outlet.term.df;
    independent += added;
    clumped += added * design_effect(outlet);
  }
  if (independent > 0) out.effect = clumped / independent;
  return out;
}

}  // namespace slantwise
