#include "models/estimate/discovery.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"

namespace slantwise {
namespace {

double smallest(const Layout& layout) {
  std::vector<double> size(layout.groups, 0);
  for (const std::uint32_t group : layout.group) size[group] += 1;
  double least = std::numeric_limits<double>::infinity();
  for (const double units : size) {
    if (units > 0) least = std::min(least, units);
  }
  return std::isfinite(least) ? least : 0;
}

std::vector<double> adjusted(std::span<const double> p, Adjust how) {
  if (how == Adjust::storey) return storey(p);
  return how == Adjust::benjamini_hochberg ? benjamini_hochberg(p) : benjamini_yekutieli(p);
}

std::string grouped(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

std::size_t Discovery::found() const {
  return static_cast<std::size_t>(std::ranges::count_if(q, [](double one) { return one <= 0.05; }));
}

Discovery discover(const UnitCounts& counts, const Layout& layout, std::span<const double> weights,
                   const DiscoveryOptions& options, const ForEach& for_each) {
  Discovery out;
  out.smaller_group = smallest(layout);
  for (std::size_t word = 0; word < counts.words(); ++word) {
    const auto df = static_cast<double>(counts.of(word).size());
    if (enough_units(df, out.smaller_group)) out.words.push_back(word);
  }
  out.tests = permutation_tests(select_words(counts, out.words), Shuffles(layout, options.shuffles),
                                weights, {}, for_each);
  std::vector<double> p;
  for (const WordTest& word : out.tests.words) p.push_back(word.pooled);
  out.q = adjusted(p, options.adjust);
  out.least_z = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < out.q.size(); ++i) {
    if (out.q[i] <= 0.05) out.least_z = std::min(out.least_z, std::abs(out.tests.words[i].z));
  }
  return out;
}

std::string how_shuffled(const PermutationTests& tests, std::size_t units) {
  if (tests.exact) {
    return "We tried all " + grouped(tests.arrangements) + " ways to deal the labels to the " +
           grouped(units) + " articles.";
  }
  return "We shuffled the labels on the " + grouped(units) + " articles " +
         grouped(tests.arrangements) + " times.";
}

}  // namespace slantwise
