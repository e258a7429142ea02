#include "models/naming.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/estimate/multiplicity.h"
#include "models/naming_table.h"

namespace slantwise {
namespace {

using Cell = NameCounts::Cell;

using Texts = std::vector<const NameCounts::Text*>;

// The share of a label, or nothing where the outlet does not mention the referent there.
void add_share(const Texts& texts, NameShare share, NamingDetail& out) {
  Sums sums;
  for (const NameCounts::Text* text : texts) {
    const Cell& cell = text->scopes[static_cast<std::size_t>(share.scope)];
    const double hits = cell.of(share.label);
    sums.add(hits, cell.mentions);
    share.with += hits > 0;
  }
  if (sums.n <= 0) return;
  share.families = static_cast<std::size_t>(sums.k);
  share.hits = sums.y;
  share.mentions = sums.n;
  share.share = estimate_share(sums);
  out.shares.push_back(share);
}

void add_shares(const NamingInput& input, const NameCounts& counts, NamingDetail& out) {
  std::vector<Texts> texts(input.outlets);
  for (const NameCounts::Text& text : counts.texts()) texts[text.outlet].push_back(&text);
  for (int s = 0; s < kNameScopes; ++s) {
    for (std::uint32_t outlet = 0; outlet < input.outlets; ++outlet) {
      for (std::uint32_t label = 0; label < counts.labels(); ++label) {
        if (counts.total(label) == 0) continue;
        add_share(texts[outlet],
                  {.outlet = outlet, .label = label, .scope = static_cast<NameScope>(s)}, out);
      }
    }
  }
}

void add_first(const NamingInput& input, const NameCounts& counts, NamingDetail& out) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> first;
  std::vector<std::size_t> texts(input.outlets);
  for (const NameCounts::Text& text : counts.texts()) {
    if (text.scopes[0].mentions <= 0) continue;
    ++first[{text.outlet, text.first}];
    ++texts[text.outlet];
  }
  for (const auto& [key, families] : first) {
    const std::size_t of = texts[key.first];
    out.first.push_back({key.first, key.second, families, of,
                         wilson(static_cast<double>(families), static_cast<double>(of))});
  }
}

// Headline against the text below it is what readers of headlines miss, so lead and body are one.
Cell below_headline(const NameCounts::Text& text) {
  Cell sum = text.scopes[static_cast<std::size_t>(NameScope::lead)];
  sum += text.scopes[static_cast<std::size_t>(NameScope::body)];
  return sum;
}

struct Places {
  NameScope from, to;
  Cell first, second;
};

std::vector<Places> places_of(const NameCounts::Text& text) {
  const auto in = [&](NameScope scope) { return text.scopes[static_cast<std::size_t>(scope)]; };
  return {{NameScope::headline, NameScope::body, in(NameScope::headline), below_headline(text)},
          {NameScope::narration, NameScope::quote, in(NameScope::narration), in(NameScope::quote)}};
}

void add_switches(const NameCounts& counts, NamingDetail& out) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, NameScope>, NameSwitch> found;
  for (const NameCounts::Text& text : counts.texts()) {
    for (const Places& at : places_of(text)) {
      if (at.first.mentions <= 0 || at.second.mentions <= 0) continue;
      for (std::uint32_t label = 0; label < counts.labels(); ++label) {
        if (counts.total(label) == 0) continue;
        NameSwitch& one = found[{text.outlet, label, at.from}];
        one.outlet = text.outlet;
        one.label = label;
        one.from = at.from;
        one.to = at.to;
        ++one.families;
        const double before = at.first.of(label) / at.first.mentions;
        const double after = at.second.of(label) / at.second.mentions;
        one.more_from += before > after;
        one.more_to += after > before;
      }
    }
  }
  for (auto& [key, one] : found) {
    if (one.more_from + one.more_to == 0) continue;
    one.p = sign_test(one.more_from, one.more_to);
    out.switches.push_back(one);
  }
}

// Weeks up to four months, else months.
constexpr std::uint32_t kWeeks = 17;

void add_periods(const NamingInput& input, const NameCounts& counts, NamingDetail& out) {
  std::uint32_t first = kUnknown, last = 0;
  std::map<std::uint32_t, std::string> begins;  // of each week: its first date
  for (const NameCounts::Text& text : counts.texts()) {
    const std::string& date = input.corpus.documents[text.document].article.date;
    const std::uint32_t week = week_of(date);
    if (week == kUnknown || text.scopes[0].mentions <= 0) continue;
    first = std::min(first, week);
    last = std::max(last, week);
    auto [entry, added] = begins.emplace(week, date);
    if (!added) entry->second = std::min(entry->second, date);
  }
  if (first == kUnknown) return;
  std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, NamePeriod> found;
  for (const NameCounts::Text& text : counts.texts()) {
    const std::string& date = input.corpus.documents[text.document].article.date;
    const std::uint32_t week = week_of(date);
    if (week == kUnknown || text.scopes[0].mentions <= 0) continue;
    const std::string period = last - first < kWeeks ? begins[week] : date.substr(0, 7);
    for (std::uint32_t label = 0; label < counts.labels(); ++label) {
      if (counts.total(label) == 0) continue;
      NamePeriod& one = found[{period, text.outlet, label}];
      one.period = period;
      one.outlet = text.outlet;
      one.label = label;
      ++one.families;
      one.hits += text.scopes[0].of(label);
      one.mentions += text.scopes[0].mentions;
    }
  }
  for (const auto& [key, one] : found) out.periods.push_back(one);
}

}  // namespace

std::string_view name(NameScope scope) {
  static constexpr std::string_view kNames[] = {"all",    "narration", "paraphrase", "quote",
                                                "insert", "headline",  "lead",       "body"};
  return kNames[static_cast<std::size_t>(scope)];
}

bool stands_in(const Tokens& tokens, std::size_t at, NameScope scope) {
  const Zone zone = tokens.zone[at];
  if (tokens.confidence[at] == Confidence::low || zone == Zone::boilerplate ||
      zone == Zone::caption) {
    return false;
  }
  switch (scope) {
    case NameScope::all:
      return true;
    case NameScope::headline:
      return zone == Zone::headline;
    case NameScope::lead:
      return zone == Zone::lead;
    case NameScope::body:
      return zone == Zone::body;
    default:
      return static_cast<int>(tokens.voice[at]) == static_cast<int>(scope) - 1;
  }
}

NamingDetail naming_detail(const NamingInput& input, std::span<const NameUse> uses,
                           std::size_t labels) {
  NamingDetail out;
  out.anchors.resize(labels);
  for (const NameUse& use : uses) ++out.anchors[use.label][static_cast<std::size_t>(use.anchor)];
  const NameCounts counts(input, uses, labels);
  add_shares(input, counts, out);
  out.tests = name_tests(input, counts);
  out.within = name_tests_within_events(input, counts);
  add_first(input, counts, out);
  add_switches(counts, out);
  add_periods(input, counts, out);
  return out;
}

namespace {

void adjust(std::span<NamingDetail* const> sets, std::vector<NameTest> NamingDetail::*of,
            NameScope scope) {
  std::vector<NameTest*> tests;
  std::vector<double> p;
  for (NamingDetail* set : sets) {
    for (NameTest& test : set->*of) {
      if (test.scope != scope) continue;
      tests.push_back(&test);
      p.push_back(test.p);
    }
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < tests.size(); ++i) tests[i]->holm = adjusted[i];
}

}  // namespace

void adjust(std::span<NamingDetail* const> sets) {
  for (int s = 0; s < kNameScopes; ++s) {
    adjust(sets, &NamingDetail::tests, static_cast<NameScope>(s));
    adjust(sets, &NamingDetail::within, static_cast<NameScope>(s));
  }
}

std::size_t ticked(const NamingDetail& detail) {
  std::size_t sum = 0;
  for (const auto& label : detail.anchors) sum += label[static_cast<std::size_t>(Anchor::ticked)];
  return sum;
}

double sign_test(std::size_t a, std::size_t b) {
  const auto n = static_cast<double>(a + b);
  const std::size_t few = std::min(a, b);
  double tail = 0;
  for (std::size_t i = 0; i <= few; ++i) {
    const auto x = static_cast<double>(i);
    tail += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) -
                     n * std::log(2.0));
  }
  return std::min(1.0, 2 * tail);
}

}  // namespace slantwise
