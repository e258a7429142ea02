// V5, V6, V17 and V18.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"
#include "models/estimate/ratio.h"
#include "models/estimate/share.h"
#include "models/estimate/token_test.h"
#include "tests/validity/trials.h"

namespace slantwise::validity {
namespace {

constexpr std::size_t kPlanted = 10;

// A null split in which some words are thinned in B.
struct PlantedSplit {
  Split split;
  std::set<std::size_t> words;
};

PlantedSplit plant(const Population& one, std::size_t k, double ratio, RandomStream& random) {
  std::vector<std::pair<std::size_t, std::uint32_t>> units;
  for (const std::size_t row : sample(one.rows, 2 * k, random)) {
    units.emplace_back(row, units.size() < k ? 0 : 1);
  }
  PlantedSplit out{split_of(one.counts, std::move(units)), {}};
  UnitCounts& counts = out.split.counts;
  std::vector<std::size_t> common;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    const double share = static_cast<double>(counts.of(word).size()) / static_cast<double>(2 * k);
    if (share >= .3 && share <= .7) common.push_back(word);
  }
  for (const std::size_t word : sample(common, std::min(kPlanted, common.size()), random)) {
    out.words.insert(word);
  }
  UnitCounts thin;
  thin.length = counts.length;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    for (Use use : counts.of(word)) {
      if (out.words.count(word) > 0 && out.split.layout.group[use.unit] == 1) {
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < use.hits; ++i) {
          kept += static_cast<double>(random.bits()) / 4294967296.0 * ratio < 1 ? 1 : 0;
        }
        use.hits = kept;
      }
      if (use.hits > 0) thin.uses.push_back(use);
    }
    thin.begin.push_back(thin.uses.size());
  }
  counts = std::move(thin);
  return out;
}

DiscoveryOptions options_for(const Effort& effort, std::size_t split) {
  return {{effort.seed + split, effort.shuffles}};
}

double false_share(const std::vector<std::size_t>& words, const std::vector<double>& q,
                   const std::set<std::size_t>& planted) {
  double found = 0, wrong = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (q[i] > .05) continue;
    found += 1;
    wrong += planted.count(words[i]) == 0 ? 1 : 0;
  }
  return found > 0 ? wrong / found : 0;
}

Power one_set(const PlantedSplit& planted, const DiscoveryOptions& options) {
  const Discovery found = discover(planted.split.counts, planted.split.layout, kPair, options);
  const std::vector<Side> scopes = scopes_of(planted.split.counts, planted.split.layout.group, 2);
  Power out;
  out.sets = 1;
  out.planted = static_cast<double>(planted.words.size());
  std::vector<double> token;
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const auto sides =
        sides_of(planted.split.counts, planted.split.layout.group, found.words[i], scopes);
    token.push_back(token_p(sides[0], sides[1]));
    if (planted.words.count(found.words[i]) == 0) continue;
    out.single += found.tests.words[i].p <= .05 ? 1 : 0;
    out.found += found.q[i] <= .05 ? 1 : 0;
  }
  out.false_share = false_share(found.words, found.q, planted.words);
  out.token_false_share = false_share(found.words, benjamini_hochberg(token), planted.words);
  return out;
}

RandomStream stream(const Effort& effort, std::size_t split) {
  return RandomStream(effort.seed, static_cast<std::uint32_t>(split + 1), 1, Purpose::subsample);
}

}  // namespace

Power planted_ratio(const Population& one, std::size_t k, double ratio, const Effort& effort,
                    const ForEach& for_each) {
  std::vector<Power> all(effort.splits);
  for_each(effort.splits, [&](std::size_t i) {
    RandomStream random = stream(effort, i);
    all[i] = one_set(plant(one, k, ratio, random), options_for(effort, i));
  });
  Power sum;
  for (const Power& set : all) {
    sum.planted += set.planted;
    sum.single += set.single;
    sum.found += set.found;
    sum.sets += set.sets;
    sum.false_share += set.false_share;
    sum.token_false_share += set.token_false_share;
  }
  return sum;
}

namespace {

// A population's words as columns, with its own rate and share of texts.
struct Truth {
  UnitCounts counts;
  std::vector<Side> sides;  // by word
};

Truth truth_of(const Population& population) {
  Truth out{unit_counts(population.counts, population.rows), {}};
  const std::vector<std::uint32_t> group(out.counts.units(), 0);
  const std::vector<Side> scope = scopes_of(out.counts, group, 1);
  for (std::size_t word = 0; word < out.counts.words(); ++word) {
    out.sides.push_back(sides_of(out.counts, group, word, scope)[0]);
  }
  return out;
}

double df_share(const Side& a, const Side& b) { return (a.term.df + b.term.df) / (a.k + b.k); }

// Up to 400 words in a tenth of the texts or more, in both populations.
std::vector<std::size_t> words_to_cover(const Truth& a, const Truth& b, RandomStream& random) {
  std::vector<std::size_t> words;
  for (std::size_t word = 0; word < std::min(a.sides.size(), b.sides.size()); ++word) {
    if (a.sides[word].term.y <= 0 || b.sides[word].term.y <= 0) continue;
    if (df_share(a.sides[word], b.sides[word]) >= .1) words.push_back(word);
  }
  return sample(words, std::min<std::size_t>(400, words.size()), random);
}

Split with_replacement(const Population& a, const Population& b, std::size_t k,
                       RandomStream& random, UnitCounts& second) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < k; ++i) {
    rows.push_back(a.rows[random.draw(static_cast<std::uint32_t>(a.rows.size()))]);
  }
  Split out;
  out.counts = unit_counts(a.counts, rows);
  rows.clear();
  for (std::size_t i = 0; i < k; ++i) {
    rows.push_back(b.rows[random.draw(static_cast<std::uint32_t>(b.rows.size()))]);
  }
  second = unit_counts(b.counts, rows);
  out.layout.group.assign(k, 0);
  return out;
}

void cover_ratio(const Side& a, const Side& b, double truth, std::size_t band, Coverage& out) {
  if (a.term.df + b.term.df < 3) return;
  const RateRatio ratio = rate_ratio(a, b);
  if (!(ratio.low > 0)) return;
  out.intervals[band] += 1;
  out.covered[band] += ratio.low <= truth && truth <= ratio.high ? 1 : 0;
  const double wald = 1.96 * std::sqrt(1 / a.term.y - 1 / a.n + 1 / b.term.y - 1 / b.n);
  out.token_covered[band] += std::abs(std::log(ratio.ratio / truth)) <= wald ? 1 : 0;
}

// The share of one word among itself and another: a label set of two. Units are the texts with
// either, drawn with replacement among those of the population.
void cover_share(const Truth& all, std::size_t word, std::size_t other, std::size_t k,
                 RandomStream& random, Coverage& out) {
  std::vector<std::pair<double, double>> units;  // y, m
  std::vector<double> y(all.counts.units(), 0), m(all.counts.units(), 0);
  for (const Use& use : all.counts.of(word)) y[use.unit] = m[use.unit] = use.hits;
  for (const Use& use : all.counts.of(other)) m[use.unit] += use.hits;
  double hits = 0, base = 0;
  for (std::size_t unit = 0; unit < y.size(); ++unit) {
    if (m[unit] <= 0) continue;
    units.emplace_back(y[unit], m[unit]);
    hits += y[unit];
    base += m[unit];
  }
  if (units.size() < 20) return;
  Sums sums;
  for (std::size_t i = 0; i < k; ++i) {
    const auto& [one, both] = units[random.draw(static_cast<std::uint32_t>(units.size()))];
    sums.add(one, both);
  }
  const Estimate share = estimate_share(sums);
  if (share.refusal != Refusal::none) return;
  out.shares += 1;
  out.shares_covered += share.low <= hits / base && hits / base <= share.high ? 1 : 0;
}

}  // namespace

double Coverage::token() const {
  return (token_covered[0] + token_covered[1] + token_covered[2]) /
         (intervals[0] + intervals[1] + intervals[2]);
}

Coverage coverage(const Population& a, const Population& b, std::size_t k, const Effort& effort,
                  const ForEach& for_each) {
  const Truth ta = truth_of(a), tb = truth_of(b);
  RandomStream pick(effort.seed, 0, 2, Purpose::subsample);
  const std::vector<std::size_t> words = words_to_cover(ta, tb, pick);
  std::vector<Coverage> all(effort.splits);
  for_each(effort.splits, [&](std::size_t i) {
    RandomStream random = stream(effort, i);
    UnitCounts second;
    const Split first = with_replacement(a, b, k, random, second);
    const auto scope_a = scopes_of(first.counts, first.layout.group, 1);
    const auto scope_b = scopes_of(second, first.layout.group, 1);
    for (std::size_t at = 0; at < words.size(); ++at) {
      const std::size_t word = words[at];
      const double common = df_share(ta.sides[word], tb.sides[word]);
      cover_ratio(sides_of(first.counts, first.layout.group, word, scope_a)[0],
                  sides_of(second, first.layout.group, word, scope_b)[0],
                  ta.sides[word].rate() / tb.sides[word].rate(),
                  common < .25   ? 0
                  : common <= .6 ? 1
                                 : 2,
                  all[i]);
      if (at + 1 < words.size()) cover_share(ta, word, words[at + 1], k, random, all[i]);
    }
  });
  Coverage sum;
  for (const Coverage& one : all) {
    for (std::size_t band = 0; band < 3; ++band) {
      sum.intervals[band] += one.intervals[band];
      sum.covered[band] += one.covered[band];
      sum.token_covered[band] += one.token_covered[band];
    }
    sum.shares += one.shares;
    sum.shares_covered += one.shares_covered;
  }
  return sum;
}

namespace {

struct Badge {
  std::size_t word;
  double side;  // of 1
  bool shown;
};

std::vector<Badge> badges(const Split& split, const Discovery& found) {
  const std::vector<Side> scopes = scopes_of(split.counts, split.layout.group, 2);
  std::vector<Badge> out;
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const auto sides = sides_of(split.counts, split.layout.group, found.words[i], scopes);
    const RateRatio ratio = rate_ratio(sides[0], sides[1]);
    if (!is_notable(ratio, sides, found.q[i])) continue;
    const Influence one = influence(split.counts, split.layout.group, 2, found.words[i],
                                    {found.tests.words[i].z, found.critical_z});
    out.push_back({found.words[i], std::log(ratio.ratio), !one.one_article()});
  }
  return out;
}

Split without(const Split& split, std::uint32_t unit) {
  Split out;
  std::vector<std::uint32_t> number(split.counts.units(), 0);
  for (std::uint32_t i = 0; i < split.counts.units(); ++i) {
    if (i == unit) continue;
    number[i] = static_cast<std::uint32_t>(out.counts.length.size());
    out.counts.length.push_back(split.counts.length[i]);
    out.layout.group.push_back(split.layout.group[i]);
    out.layout.stratum.push_back(0);
  }
  for (std::size_t word = 0; word < split.counts.words(); ++word) {
    for (const Use& use : split.counts.of(word)) {
      if (use.unit != unit) out.counts.uses.push_back({number[use.unit], use.hits});
    }
    out.counts.begin.push_back(out.counts.uses.size());
  }
  return out;
}

}  // namespace

Stability leave_one_out(const Population& one, std::size_t k, const Effort& effort,
                        const ForEach& for_each) {
  std::vector<Stability> all(effort.splits);
  for_each(effort.splits, [&](std::size_t i) {
    RandomStream random = stream(effort, i);
    const Split split = plant(one, k, 4, random).split;
    const DiscoveryOptions options = options_for(effort, i);
    const std::vector<Badge> before =
        badges(split, discover(split.counts, split.layout, kPair, options));
    for (const Badge& badge : before) (badge.shown ? all[i].badges : all[i].withheld) += 1;
    for (int left_out = 0; left_out < 10 && !before.empty(); ++left_out) {
      const Split rest = without(split, random.draw(static_cast<std::uint32_t>(2 * k)));
      const std::vector<Badge> after =
          badges(rest, discover(rest.counts, rest.layout, kPair, options));
      for (const Badge& badge : before) {
        const auto again = std::ranges::find(after, badge.word, &Badge::word);
        const bool changed = again == after.end() || again->side * badge.side < 0;
        all[i].retried_any += 1;
        all[i].changed_any += changed ? 1 : 0;
        if (!badge.shown) continue;
        all[i].retried += 1;
        all[i].changed += changed ? 1 : 0;
      }
    }
  });
  Stability sum;
  for (const Stability& set : all) {
    sum.badges += set.badges;
    sum.withheld += set.withheld;
    sum.retried += set.retried;
    sum.changed += set.changed;
    sum.retried_any += set.retried_any;
    sum.changed_any += set.changed_any;
  }
  return sum;
}

std::string fingerprint(const Population& one, std::size_t k, const ForEach& for_each) {
  RandomStream random = stream({}, 0);
  const Split split = plant(one, k, 3, random).split;
  const Discovery found = discover(split.counts, split.layout, kPair, {}, for_each);
  std::string out;
  char line[160];
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const WordTest& word = found.tests.words[i];
    std::snprintf(line, sizeof line, "%zu %a %a %a %a %a\n", found.words[i], word.z, word.p,
                  word.pooled, word.max_t, found.q[i]);
    out += line;
  }
  return out;
}

}  // namespace slantwise::validity
