#include "apps/matched_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFewestEvents = 5;

// Words of both outlets by event; events are numbered anew from 0.
struct EventScopes {
  std::vector<std::uint32_t> event;  // of each unit
  std::vector<EventCounts> empty;    // without hits
};

EventScopes scopes_of_events(const WithinEvents& within) {
  EventScopes out;
  std::map<std::uint32_t, std::uint32_t> known;
  for (std::size_t unit = 0; unit < within.event.size(); ++unit) {
    const auto next = static_cast<std::uint32_t>(known.size());
    const std::uint32_t event = known.try_emplace(within.event[unit], next).first->second;
    if (event == out.empty.size()) out.empty.emplace_back();
    EventCounts& counts = out.empty[event];
    (within.units.layout.group[unit] == 0 ? counts.words_a : counts.words_b) +=
        within.units.counts.length[unit];
    out.event.push_back(event);
  }
  return out;
}

MatchedRatio ratio_of(const WithinEvents& within, const EventScopes& scopes, std::size_t word) {
  std::vector<EventCounts> counts = scopes.empty;
  for (const Use& use : within.units.counts.of(word)) {
    EventCounts& event = counts[scopes.event[use.unit]];
    (within.units.layout.group[use.unit] == 0 ? event.hits_a : event.hits_b) += use.hits;
  }
  return mantel_haenszel(counts);
}

Tier tier_within(const WithinEvents& within) {
  const auto here = std::ranges::count(within.units.layout.group, 0u);
  const auto there = std::ranges::count(within.units.layout.group, 1u);
  return tier(static_cast<std::size_t>(std::min(here, there)));
}

std::string percent_of(double share) { return fmt::format("{:.0f}%", 100 * share); }

std::string sentences(const WithinEvents& within, const TermTests& tests) {
  std::string text = fmt::format(
      "Within events: both outlets covered {} of them, which {} and {} of their texts are about.",
      within.all.events, percent_of(within.all.matched[0]), percent_of(within.all.matched[1]));
  if (!tests.how.empty()) text += " " + tests.how;
  const Refusal refusal = matching_refusal(within.all);
  return refusal == Refusal::none ? text : text + " " + sentence(refusal, within.all.events);
}

void fill_words(const TestInput& input, const WithinEvents& within, const TermTests& tests,
                MatchedTerms& out) {
  const EventScopes scopes = scopes_of_events(within);
  const bool all = tier_within(within) >= Tier::contrast;
  out.words.assign(within.units.counts.words(), {kNan, kNan, kNan, kNan, kNan, kNan});
  for (std::size_t word = 0; word < out.words.size(); ++word) {
    if (within.units.counts.of(word).empty()) continue;
    const MatchedRatio ratio = ratio_of(within, scopes, word);
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
  if (outlets.tier < Tier::describe || !has_events(input.corpus)) return out;
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
    out.how = "Within events: " + sentence(why, out.events);
    return out;
  }
  const TermTests tests = test_units(input, within.units, tier_within(within), for_each);
  out.record = tests.record;
  out.how = sentences(within, tests);
  fill_words(input, within, tests, out);
  return out;
}

}  // namespace slantwise
