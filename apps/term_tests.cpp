#include "apps/term_tests.h"

#include <algorithm>
#include <limits>
#include <map>

#include "models/estimate/blocks.h"
#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// The units of one comparison.
struct Exchange {
  UnitCounts counts;
  Layout layout;
  Block level = Block::family;
  std::size_t families = 0;
};

std::vector<std::uint32_t> groups_of(const TestInput& input, const TestedOutlets& outlets) {
  std::vector<std::uint32_t> group(input.outlet_of.size(), kUnknown);
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (!input.families.representative[d]) continue;
    if (input.outlet_of[d] == outlets.outlet) group[d] = 0;
    const auto other = std::ranges::find(outlets.others, input.outlet_of[d]);
    if (other != outlets.others.end()) {
      group[d] = static_cast<std::uint32_t>(1 + (other - outlets.others.begin()));
    }
  }
  return group;
}

Exchange exchange(const TestInput& input, const TestedOutlets& outlets) {
  const std::vector<std::uint32_t> group = groups_of(input, outlets);
  std::vector<std::size_t> rows;
  for (std::size_t d = 0; d < group.size(); ++d) {
    if (group[d] != kUnknown) rows.push_back(d);
  }
  const auto& documents = input.corpus.documents;
  std::ranges::sort(rows, {},
                    [&](std::size_t d) -> const std::string& { return documents[d].article.id; });
  rows = counted_rows(input.counts, rows);
  std::map<std::string, std::uint32_t> events;
  std::vector<Place> places;
  for (const std::size_t d : rows) {
    const Article& article = documents[d].article;
    Place place{group[d], input.families.of[d], kUnknown, week_of(article.date)};
    if (!article.event.empty()) {
      place.event =
          events.emplace(article.event, static_cast<std::uint32_t>(events.size())).first->second;
    }
    places.push_back(place);
  }
  Blocks blocks = choose_blocks(places, 1 + outlets.others.size());
  UnitCounts counts =
      merged(unit_counts(input.counts, rows), blocks.unit, blocks.layout.group.size());
  return {std::move(counts), std::move(blocks.layout), blocks.level, rows.size()};
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

std::string how(const PermutationTests& tests, const Exchange& units, std::uint64_t seed) {
  std::string text = how_shuffled(tests, units.families);
  if (!tests.exact) text.insert(text.size() - 1, " (seed " + std::to_string(seed) + ")");
  if (units.level == Block::week) text += " Those of one week stayed together.";
  if (units.level == Block::event) text += " Those about one event stayed together.";
  return text;
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
  out.how = how(found.tests, units, input.seed) + " " + std::to_string(found.found()) + " of " +
            std::to_string(found.words.size()) +
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
  if (out.how.empty()) out.how = how(tests, units, input.seed);
}

}  // namespace

TermTests test_terms(const TestInput& input, const TestedOutlets& outlets,
                     const ForEach& for_each) {
  TermTests out;
  const bool any_named = std::ranges::count(input.named, true) > 0;
  if (outlets.tier < Tier::describe || (outlets.tier == Tier::describe && !any_named)) return out;
  const Exchange units = exchange(input, outlets);
  out.words.assign(units.counts.words(), {kNan, kNan, kNan, ""});
  if (outlets.tier >= Tier::contrast) test_all(input, units, for_each, out);
  test_named(input, units, for_each, out);
  return out;
}

}  // namespace slantwise
