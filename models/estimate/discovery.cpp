#include "models/estimate/discovery.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/text/messages.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"
#include "models/grouped.h"

namespace slantwise {
namespace {

std::vector<double> adjusted(std::span<const double> p, Adjust how) {
  if (how == Adjust::storey) return storey(p);
  return how == Adjust::benjamini_hochberg ? benjamini_hochberg(p) : benjamini_yekutieli(p);
}

// Storey estimates how many words do not differ from the share of p above .5.
bool allows_storey(const Discovery& found) {
  constexpr std::size_t kEnough = 1'000;
  return found.words.size() >= kEnough && found.tests.arrangements >= kEnough;
}

}  // namespace

double smallest_group(const Layout& layout) {
  std::vector<double> size(layout.groups, 0);
  for (const std::uint32_t group : layout.group) size[group] += 1;
  double least = std::numeric_limits<double>::infinity();
  for (const double units : size) {
    if (units > 0) least = std::min(least, units);
  }
  return std::isfinite(least) ? least : 0;
}

std::size_t Discovery::found() const {
  return static_cast<std::size_t>(std::ranges::count_if(q, [](double one) { return one <= 0.05; }));
}

Discovery discover(const UnitCounts& counts, const Layout& layout, std::span<const double> weights,
                   const DiscoveryOptions& options, const ForEach& for_each) {
  Discovery out;
  out.smaller_group = smallest_group(layout);
  for (std::size_t word = 0; word < counts.words(); ++word) {
    const auto df = static_cast<double>(counts.of(word).size());
    if (enough_units(df, out.smaller_group)) out.words.push_back(word);
  }
  out.tests = permutation_tests(select_words(counts, out.words), Shuffles(layout, options.shuffles),
                                weights, {}, for_each);
  std::vector<double> p;
  for (const WordTest& word : out.tests.words) p.push_back(word.pooled);
  out.adjust = options.adjust;
  if (out.adjust == Adjust::storey && !allows_storey(out)) out.adjust = Adjust::benjamini_hochberg;
  out.q = adjusted(p, out.adjust);
  std::vector<double> z;
  for (const WordTest& word : out.tests.words) z.push_back(word.z);
  out.critical_z = critical_z(z, p, out.q);
  return out;
}

std::string_view name(Adjust adjust) {
  constexpr std::string_view kNames[] = {"Benjamini and Hochberg", "Benjamini and Yekutieli",
                                         "Storey"};
  return kNames[static_cast<std::size_t>(adjust)];
}

double critical_z(std::span<const double> z, std::span<const double> p, std::span<const double> q) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  struct Point {
    double z, p;
  };
  Point above{kNone, 0}, below{0, 1};
  double found = 0;
  for (std::size_t i = 0; i < q.size(); ++i) {
    found += q[i] <= 0.05;
    if (q[i] <= 0.05 && std::abs(z[i]) < above.z) above = {std::abs(z[i]), p[i]};
  }
  if (above.z == kNone) return kNone;
  for (std::size_t i = 0; i < q.size(); ++i) {
    const double one = std::abs(z[i]);
    if (q[i] > 0.05 && one < above.z && one > below.z) below = {one, p[i]};
  }
  const double cut = 0.05 * found / static_cast<double>(q.size());
  const double span = std::log(below.p / above.p);
  if (!(span > 0)) return above.z;
  const double share = std::clamp(std::log(below.p / cut) / span, 0.0, 1.0);
  return std::sqrt(below.z * below.z + share * (above.z * above.z - below.z * below.z));
}

Message shuffled_message(const PermutationTests& tests, std::size_t units, std::uint64_t seed) {
  Message out{tests.exact ? "shuffle.all" : "shuffle.random-seed",
              {{"units", std::uint64_t{units}}, {"n", std::uint64_t{tests.arrangements}}}};
  if (!tests.exact) out.values.emplace_back("seed", std::to_string(seed));
  return out;
}

std::string how_shuffled(const PermutationTests& tests, std::size_t units) {
  return in_english({tests.exact ? "shuffle.all" : "shuffle.random",
                     {{"units", std::uint64_t{units}}, {"n", std::uint64_t{tests.arrangements}}}});
}

}  // namespace slantwise
