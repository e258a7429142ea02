// Whether outlets differ in what they call somebody: one test over all labels (methods 1.5).
#include <algorithm>
#include <map>
#include <optional>

#include "models/exchange.h"
#include "models/matched_ratios.h"
#include "models/naming_table.h"

namespace slantwise {
namespace {

constexpr std::size_t kEnough = 4;  // texts of an outlet with mentions
// Units times labels times arrangements, so that a large corpus does not take minutes.
constexpr std::size_t kMostWork = 20'000'000;
constexpr std::size_t kFewestShuffles = 999;
// Besag and Clifford: that many arrangements as far as the observed one say enough.
constexpr std::size_t kStopAfter = 20;

// A row a document: mentions as its length, labels as its columns.
Counts counts_of(const NamingInput& input, const NameCounts& names, NameScope scope) {
  const std::size_t documents = input.corpus.documents.size();
  Counts out{{static_cast<int>(documents), static_cast<int>(names.labels())},
             std::vector<double>(documents)};
  std::vector<Eigen::Triplet<double>> entries;
  for (const NameCounts::Text& text : names.texts()) {
    const NameCounts::Cell& cell = text.scopes[static_cast<std::size_t>(scope)];
    out.length[text.document] = cell.mentions;
    for (const auto& [label, hits] : cell.hits) {
      entries.emplace_back(static_cast<int>(text.document), static_cast<int>(label), hits);
    }
  }
  out.matrix.setFromTriplets(entries.begin(), entries.end());
  return out;
}

// Outlets with enough texts, and the group of each document.
std::vector<std::uint32_t> tested(const NamingInput& input, const NameCounts& names,
                                  NameScope scope, std::size_t& smallest) {
  std::vector<std::size_t> texts(input.outlets);
  for (const NameCounts::Text& text : names.texts()) {
    texts[text.outlet] += text.scopes[static_cast<std::size_t>(scope)].mentions > 0;
  }
  std::vector<std::uint32_t> outlets;
  smallest = ~std::size_t{0};
  for (std::uint32_t outlet = 0; outlet < input.outlets; ++outlet) {
    if (texts[outlet] < kEnough) continue;
    outlets.push_back(outlet);
    smallest = std::min(smallest, texts[outlet]);
  }
  return outlets;
}

// The residuals of each unit, label by label, and what a group's sum of them may vary.
class Residuals {
 public:
  Residuals(const Exchange& units, const Shuffles& shuffles)
      : shuffles_(shuffles), labels_(units.counts.words()), groups_(units.layout.groups) {
    values_.assign(units.counts.units() * labels_, 0.0);
    variance_.assign(groups_ * labels_, 0.0);
    add_hits(units);
    for (std::size_t s = 0; s < shuffles.strata().size(); ++s) add_stratum(units, s);
  }

  // Sum over groups and labels of z squared, with the labels of arrangement `at`.
  double statistic(std::size_t at) {
    return of([&](std::size_t s, std::vector<std::uint32_t>& labels) {
      labels = shuffles_.labels(at, s);
    });
  }

  double observed() {
    return of([&](std::size_t s, std::vector<std::uint32_t>& labels) {
      labels.clear();
      for (const std::uint32_t unit : shuffles_.strata()[s]) {
        labels.push_back(shuffles_.group_of()[unit]);
      }
    });
  }

 private:
  void add_hits(const Exchange& units) {
    hits_.assign(shuffles_.strata().size() * labels_, 0.0);
    for (std::size_t label = 0; label < labels_; ++label) {
      for (const Use& use : units.counts.of(label)) {
        const std::uint32_t stratum = shuffles_.stratum_of()[use.unit];
        if (stratum == Shuffles::kFixed) continue;
        hits_[stratum * labels_ + label] += use.hits;
        values_[use.unit * labels_ + label] += use.hits;
      }
    }
  }

  void add_stratum(const Exchange& units, std::size_t at) {
    const std::vector<std::uint32_t>& stratum = shuffles_.strata()[at];
    const double* hits = &hits_[at * labels_];
    double mentions = 0;
    for (const std::uint32_t unit : stratum) mentions += units.counts.length[unit];
    const auto k = static_cast<double>(stratum.size());
    std::vector<double> group_k(groups_);
    for (const std::uint32_t unit : stratum) ++group_k[shuffles_.group_of()[unit]];
    for (std::size_t label = 0; label < labels_; ++label) {
      double squares = 0;
      for (const std::uint32_t unit : stratum) {
        double& u = values_[unit * labels_ + label];
        u -= hits[label] / mentions * units.counts.length[unit];
        squares += u * u;
      }
      for (std::size_t g = 0; g < groups_; ++g) {
        variance_[g * labels_ + label] += group_k[g] * (k - group_k[g]) / (k * (k - 1)) * squares;
      }
    }
  }

  template <typename Labels>
  double of(const Labels& labels_of) {
    sums_.assign(groups_ * labels_, 0.0);
    for (std::size_t s = 0; s < shuffles_.strata().size(); ++s) {
      const std::vector<std::uint32_t>& units = shuffles_.strata()[s];
      labels_of(s, labels_here_);
      for (std::size_t i = 0; i < units.size(); ++i) {
        const double* unit = &values_[units[i] * labels_];
        double* group = &sums_[labels_here_[i] * labels_];
        for (std::size_t label = 0; label < labels_; ++label) group[label] += unit[label];
      }
    }
    double total = 0;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (variance_[i] > 1e-12) total += sums_[i] * sums_[i] / variance_[i];
    }
    return total;
  }

  const Shuffles& shuffles_;
  std::size_t labels_, groups_;
  std::vector<double> values_;    // by unit and label
  std::vector<double> variance_;  // by group and label
  std::vector<double> hits_;      // by stratum and label
  // Of one arrangement; kept so that thousands need no memory of their own.
  std::vector<double> sums_;
  std::vector<std::uint32_t> labels_here_;
};

NameTest run(const Exchange& units, const NamingInput& input) {
  NameTest out;
  const std::size_t work = std::max<std::size_t>(1, units.counts.units() * units.counts.words());
  ShuffleOptions options{.seed = input.seed};
  options.count = std::min(std::max(kMostWork / work, kFewestShuffles), input.shuffles);
  options.exact_up_to = std::min<std::size_t>(options.exact_up_to, 2 * options.count);
  const Shuffles shuffles(units.layout, options);
  out.exact = shuffles.exact();
  out.arrangements = shuffles.count();
  out.level = units.level;
  out.families = units.families;
  Residuals residuals(units, shuffles);
  out.statistic = residuals.observed();
  std::size_t as_far = 0, tried = 0;
  while (tried < shuffles.count() && (out.exact || as_far < kStopAfter)) {
    as_far += residuals.statistic(tried++) >= out.statistic - 1e-9 * (1 + out.statistic);
  }
  out.arrangements = tried;
  const double extra = out.exact ? 0 : 1;
  out.p = (extra + static_cast<double>(as_far)) / (extra + static_cast<double>(tried));
  return out;
}

// The place of each document's outlet in `outlets`, or kUnknown.
std::vector<std::uint32_t> groups(const NamingInput& input,
                                  const std::vector<std::uint32_t>& outlets) {
  std::vector<std::uint32_t> group(input.outlet_of.size(), kUnknown);
  for (std::size_t d = 0; d < group.size(); ++d) {
    const auto found = std::ranges::find(outlets, input.outlet_of[d]);
    if (found != outlets.end()) group[d] = static_cast<std::uint32_t>(found - outlets.begin());
  }
  return group;
}

// Without an outlet that has too few texts about matched events, others may have too few as well.
std::optional<NameTest> within_events(const NamingInput& input, const Counts& counts,
                                      std::vector<std::uint32_t> outlets) {
  while (outlets.size() >= 2) {
    const WithinEvents within =
        exchange_within_events({input.corpus.documents, input.families, counts, input.events},
                               groups(input, outlets), outlets.size());
    if (within.all.events < kFewestEvents) break;
    std::vector<std::size_t> texts(outlets.size());
    for (const std::uint32_t group : within.units.layout.group) ++texts[group];
    const std::size_t smallest = *std::ranges::min_element(texts);
    if (smallest >= kEnough) {
      NameTest test = run(within.units, input);
      test.outlets = std::move(outlets);
      test.tier = tier(smallest);
      test.events = within.all.events;
      test.share = *std::ranges::min_element(within.all.matched);
      return test;
    }
    std::size_t at = 0;
    std::erase_if(outlets, [&](std::uint32_t) { return texts[at++] < kEnough; });
  }
  return std::nullopt;
}

}  // namespace

std::vector<NameTest> name_tests_within_events(const NamingInput& input, const NameCounts& names) {
  std::vector<NameTest> tests;
  for (int s = 0; s < kNameScopes; ++s) {
    const auto scope = static_cast<NameScope>(s);
    std::size_t smallest = 0;
    std::vector<std::uint32_t> outlets = tested(input, names, scope, smallest);
    if (outlets.size() < 2) continue;
    std::optional<NameTest> test =
        within_events(input, counts_of(input, names, scope), std::move(outlets));
    if (!test) continue;
    test->scope = scope;
    tests.push_back(std::move(*test));
  }
  return tests;
}

std::vector<NameTest> name_tests(const NamingInput& input, const NameCounts& names) {
  std::vector<NameTest> tests;
  for (int s = 0; s < kNameScopes; ++s) {
    const auto scope = static_cast<NameScope>(s);
    std::size_t smallest = 0;
    const std::vector<std::uint32_t> outlets = tested(input, names, scope, smallest);
    if (outlets.size() < 2) continue;
    const std::vector<std::uint32_t> group = groups(input, outlets);
    const Counts counts = counts_of(input, names, scope);
    const Exchange units = exchange({input.corpus.documents, input.families, counts, input.events},
                                    group, outlets.size());
    NameTest test = run(units, input);
    test.scope = scope;
    test.outlets = outlets;
    test.tier = tier(smallest);
    tests.push_back(std::move(test));
  }
  return tests;
}

}  // namespace slantwise
