#include "apps/term_tests.h"

#include <algorithm>
#include <limits>

#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"
#include "models/exchange.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::uint32_t> groups_of(const TestInput& input, const TestedOutlets& outlets) {
  std::vector<std::uint32_t> group(input.outlet_of.size(), kUnknown);
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (input.outlet_of[d] == outlets.outlet) group[d] = 0;
    const auto other = std::ranges::find(outlets.others, input.outlet_of[d]);
    if (other != outlets.others.end()) {
      group[d] = static_cast<std::uint32_t>(1 + (other - outlets.others.begin()));
    }
  }
  return group;
}

Exchange units_of(const TestInput& input, const TestedOutlets& outlets) {
  return exchange({input.corpus.documents, input.families, input.counts}, groups_of(input, outlets),
                  1 + outlets.others.size());
}

std::vector<double> weights_of(const Layout& layout) {
  if (layout.groups == 2) return {std::begin(kPair), std::end(kPair)};
  return against_mean_of_others(layout);
}

std::string badge(const Exchange& units, std::size_t word, double q, const Evidence& evidence) {
  const auto& group = units.layout.group;
  const std::vector<Side> sides =
      sides_of(units.counts, group, word, scopes_of(units.counts, group, units.layout.groups));
  const RateRatio ratio = rate_ratio_to_mean(sides[0], std::span(sides).subspan(1));
  if (!is_notable(ratio, sides, q)) return "";
  const Influence one = influence(units.counts, group, units.layout.groups, word, evidence);
  return one.one_article() ? std::string(caution(one)) : "yes";
}

void test_all(const TestInput& input, const Exchange& units, const ForEach& for_each,
              TermTests& out) {
  DiscoveryOptions options;
  options.shuffles.seed = input.seed;
  const Discovery found =
      discover(units.counts, units.layout, weights_of(units.layout), options, for_each);
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const std::size_t word = found.words[i];
    const WordTest& test = found.tests.words[i];
    out.words[word] = {test.z, test.p, found.q[i], ""};
    if (found.q[i] > 0.05 || input.skip[word]) continue;
    out.words[word].notable = badge(units, word, found.q[i], {test.z, found.critical_z});
  }
  out.how = how_exchanged(units, found.tests, input.seed) + " " + std::to_string(found.found()) +
            " of " + std::to_string(found.words.size()) +
            " tested words differ by more than that (q at most .05): see --csv.";
}

void test_named(const TestInput& input, const Exchange& units, const ForEach& for_each,
                TermTests& out) {
  std::vector<std::size_t> words;
  for (std::size_t word = 0; word < input.named.size(); ++word) {
    if (input.named[word] && !units.counts.of(word).empty()) words.push_back(word);
  }
  if (words.empty()) return;
  const PermutationTests tests =
      permutation_tests(select_words(units.counts, words), Shuffles(units.layout, {input.seed}),
                        weights_of(units.layout), {}, for_each);
  std::vector<double> p;
  for (const WordTest& test : tests.words) p.push_back(test.p);
  const std::vector<double> q = holm(p);
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.words[words[i]] = {tests.words[i].z, p[i], q[i], ""};
  }
  if (out.how.empty()) out.how = how_exchanged(units, tests, input.seed);
}

}  // namespace

TermTests test_terms(const TestInput& input, const TestedOutlets& outlets,
                     const ForEach& for_each) {
  TermTests out;
  const bool any_named = std::ranges::count(input.named, true) > 0;
  if (outlets.tier < Tier::describe || (outlets.tier == Tier::describe && !any_named)) return out;
  const Exchange units = units_of(input, outlets);
  out.words.assign(units.counts.words(), {kNan, kNan, kNan, ""});
  if (outlets.tier >= Tier::contrast) test_all(input, units, for_each, out);
  test_named(input, units, for_each, out);
  return out;
}

}  // namespace slantwise
