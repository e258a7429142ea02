#include "apps/matched_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "models/matched_ratios.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Tier tier_within(const WithinEvents& within) {
  const auto here = std::ranges::count(within.units.layout.group, 0u);
  const auto there = std::ranges::count(within.units.layout.group, 1u);
  return tier(static_cast<std::size_t>(std::min(here, there)));
}

std::string percent_of(double share) { return fmt::format("{:.0f}%", 100 * share); }

// What the events are: a reader who named none should know that they are the program's.
std::string within_events(const TestInput& input) {
  return has_events(input.corpus) ? "Within events" : "Within events (as slantwise found them)";
}

std::string sentences(const TestInput& input, const WithinEvents& within, const TermTests& tests) {
  std::string text =
      fmt::format("{}: both outlets covered {} of them, which {} and {} of their texts are about.",
                  within_events(input), within.all.events, percent_of(within.all.matched[0]),
                  percent_of(within.all.matched[1]));
  if (!tests.how.empty()) text += " " + tests.how;
  const Refusal refusal = matching_refusal(within.all);
  return refusal == Refusal::none ? text : text + " " + sentence(refusal, within.all.events);
}

void fill_words(const TestInput& input, const WithinEvents& within, const TermTests& tests,
                MatchedTerms& out) {
  const MatchedRatios ratios(within);
  const bool all = tier_within(within) >= Tier::contrast;
  out.words.assign(within.units.counts.words(), {kNan, kNan, kNan, kNan, kNan, kNan});
  for (std::size_t word = 0; word < out.words.size(); ++word) {
    if (within.units.counts.of(word).empty()) continue;
    const MatchedRatio ratio = ratios.of(word);
    MatchedTerm& term = out.words[word];
    term.ratio = ratio.ratio;
    term.one_event = ratio.one_event_carries;
    if (!tests.words.empty()) {
      const TermTest& test = tests.words[word];
      term = {ratio.ratio, kNan, kNan, test.z, test.p, test.q, ratio.one_event_carries};
    }
    if (!all && !input.named[word]) continue;
    term.low = ratio.low;
    term.high = ratio.high;
  }
}

}  // namespace

MatchedTerms match_terms(const TestInput& input, const TestedOutlets& outlets,
                         const ForEach& for_each) {
  MatchedTerms out;
  const bool named = has_events(input.corpus);
  if (outlets.tier < Tier::describe || (!named && input.events.empty())) return out;
  if (outlets.others.size() != 1) {
    out.how = "Within events only two outlets are compared with each other: see --pairs.";
    return out;
  }
  const WithinEvents within =
      exchange_within_events(exchange_input(input), groups_of(input, outlets));
  if (!within.any_event) return out;
  out.events = within.all.events;
  out.matched = within.all.matched;
  if (out.events < kFewestEvents) {
    const Refusal why = out.events == 0 ? Refusal::nothing_to_exchange : Refusal::few_events;
    out.how = within_events(input) + ": " + sentence(why, out.events);
    return out;
  }
  const TermTests tests = test_units(input, within.units, tier_within(within), for_each);
  out.record = tests.record;
  out.how = sentences(input, within, tests);
  fill_words(input, within, tests, out);
  return out;
}

}  // namespace slantwise
