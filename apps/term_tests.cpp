#include "apps/term_tests.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

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

// "3 of 40 tested words differ by more than that (q at most .05): see --csv."
std::string what_was_found(const Discovery& found, Adjust asked) {
  std::string text = fmt::format(
      " {} of {} tested words differ by more than that (q at most .05{}): see --csv.",
      found.found(), found.words.size(),
      found.adjust == Adjust::benjamini_hochberg ? "" : fmt::format(", by {}", name(found.adjust)));
  if (found.adjust != asked) {
    text +=
        " Storey's q needs 1,000 tested words and 1,000 shuffles; this is Benjamini and "
        "Hochberg's.";
  }
  return text;
}

void keep_record(const PermutationTests& tests, const Exchange& units, const Shuffles& shuffles,
                 TestRecord& out) {
  out.units = units.level;
  out.sizes.assign(units.layout.groups, 0);
  for (const std::uint32_t group : units.layout.group) ++out.sizes[group];
  out.strata = shuffles.strata().size();
  out.arrangements = tests.arrangements;
  out.exact = tests.exact;
}

void test_all(const TestInput& input, const Exchange& units, const ForEach& for_each,
              TermTests& out) {
  DiscoveryOptions options;
  options.shuffles.seed = input.seed;
  options.adjust = input.adjust;
  const Discovery found =
      discover(units.counts, units.layout, weights_of(units.layout), options, for_each);
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const std::size_t word = found.words[i];
    const WordTest& test = found.tests.words[i];
    out.words[word] = {test.z, test.p, found.q[i], ""};
    if (found.q[i] > 0.05 || input.skip[word]) continue;
    out.words[word].notable = badge(units, word, found.q[i], {test.z, found.critical_z});
  }
  out.how = how_exchanged(units, found.tests, input.seed) + what_was_found(found, input.adjust);
  keep_record(found.tests, units, Shuffles(units.layout, {input.seed}), out.record);
  out.record.least_units = least_units(found.smaller_group);
  out.record.searched = found.words.size();
  out.record.found = found.found();
  out.record.adjust = found.adjust;
}

void test_named(const TestInput& input, const Exchange& units, const ForEach& for_each,
                TermTests& out) {
  std::vector<std::size_t> words;
  for (std::size_t word = 0; word < input.named.size(); ++word) {
    if (input.named[word] && !units.counts.of(word).empty()) words.push_back(word);
  }
  if (words.empty()) return;
  const Shuffles shuffles(units.layout, {input.seed});
  const PermutationTests tests = permutation_tests(select_words(units.counts, words), shuffles,
                                                   weights_of(units.layout), {}, for_each);
  std::vector<double> p;
  for (const WordTest& test : tests.words) p.push_back(test.p);
  const std::vector<double> q = holm(p);
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.words[words[i]] = {tests.words[i].z, p[i], q[i], ""};
  }
  if (!out.how.empty()) return;
  out.how = how_exchanged(units, tests, input.seed);
  keep_record(tests, units, shuffles, out.record);
}

}  // namespace

TermTests test_units(const TestInput& input, const Exchange& units, Tier tier,
                     const ForEach& for_each) {
  TermTests out;
  const bool any_named = std::ranges::count(input.named, true) > 0;
  if (tier < Tier::describe || (tier == Tier::describe && !any_named)) return out;
  out.words.assign(units.counts.words(), {kNan, kNan, kNan, ""});
  if (tier >= Tier::contrast) test_all(input, units, for_each, out);
  test_named(input, units, for_each, out);
  return out;
}

TermTests test_terms(const TestInput& input, const TestedOutlets& outlets,
                     const ForEach& for_each) {
  if (outlets.tier < Tier::describe) return {};
  const auto group = groups_of(input, outlets);
  return test_units(input, exchange(exchange_input(input), group, 1 + outlets.others.size()),
                    outlets.tier, for_each);
}

NoiseFloor noise_of(const TestInput& input, std::size_t outlet, const ForEach& for_each) {
  const auto texts = compared_documents(exchange_input(input), groups_of(input, {outlet, {}}));
  NoiseOptions options;
  options.seed = input.seed;
  return noise_floor(unit_counts(input.counts, texts), options, for_each);
}

}  // namespace slantwise
