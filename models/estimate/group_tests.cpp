#include "models/estimate/group_tests.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/permutation.h"
#include "models/estimate/pooled_null.h"
#include "models/estimate/word_scores.h"

namespace slantwise {
namespace {

using permutation_parts::Base;
using permutation_parts::Word;
using permutation_parts::word_of;

constexpr double kTie = 1e-9;        // in standard deviations
constexpr std::size_t kChunk = 128;  // arrangements of one task

// A group's residuals count 1/k; a group without units counts nothing.
std::vector<double> shares_of(const Shuffles& shuffles) {
  std::vector<double> units(shuffles.groups(), 0);
  for (const std::uint32_t group : shuffles.group_of()) units[group] += 1;
  for (double& one : units) one = one > 0 ? 1 / one : 0;
  return units;
}

std::vector<double> weights_of(const std::vector<double>& shares, std::size_t group) {
  const auto others =
      static_cast<double>(std::ranges::count_if(shares, [](double s) { return s > 0; })) - 1;
  std::vector<double> weights;
  for (const double share : shares) weights.push_back(others > 0 ? -share / others : 0);
  weights[group] = shares[group];
  return weights;
}

class Run {
 public:
  Run(const UnitCounts& counts, const Shuffles& shuffles, Pool pool)
      : counts_(counts), shuffles_(shuffles), pool_(pool), shares_(shares_of(shuffles)) {
    others_ =
        static_cast<double>(std::ranges::count_if(shares_, [](double s) { return s > 0; })) - 1;
  }

  GroupTests go(const ForEach& for_each) {
    observe(for_each);
    for (const Found& one : found_) least_.push_back(one.reach);
    if (pool_ == Pool::words) make_bands();
    const std::size_t chunks = (shuffles_.count() + kChunk - 1) / kChunk;
    std::vector<Reached> reached(chunks);
    for_each(chunks, [&](std::size_t chunk) { reached[chunk] = count(chunk); });
    return finish(reached);
  }

 private:
  // What was found for one group and word.
  struct Found {
    double z = 0;
    double reach = std::numeric_limits<double>::infinity();
    double deviation = 0;
  };
  // How often each score was reached: in `found_` order; by band how many shuffled scores reach
  // exactly so many of its words.
  struct Reached {
    std::vector<std::uint32_t> own;
    std::vector<std::vector<std::uint64_t>> pooled;
  };

  void observe(const ForEach& for_each);
  void make_bands();
  Reached count(std::size_t chunk) const;
  void pool(std::size_t word, std::size_t group, double statistic, Reached& out) const;
  struct Placed;
  void place(std::size_t arrangement, Placed& out) const;
  GroupTests finish(const std::vector<Reached>& reached) const;
  void add_pooled(const std::vector<Reached>& reached, GroupTests& out) const;
  std::size_t band(std::size_t word, std::size_t group) const {
    return group * kBands + band_of_[word];
  }
  std::size_t groups() const { return shares_.size(); }

  static constexpr std::size_t kBands = 4;
  const UnitCounts& counts_;
  const Shuffles& shuffles_;
  Pool pool_;
  std::vector<double> shares_;  // 1/k, or 0
  double others_ = 0;           // groups with units, less one
  std::vector<Found> found_;    // word after word, by group
  std::vector<Word> words_;     // rates only: the same for every group
  // Groups that have a unit in a stratum: the others have no words there, however it is shuffled.
  std::vector<std::vector<std::uint32_t>> present_;
  std::vector<std::vector<Use>> uses_;  // by word, where something is exchanged
  // What a shuffled score must reach to count anywhere: most do not, which costs one comparison.
  std::vector<double> least_;
  std::vector<std::uint32_t> band_of_;      // of each word
  std::vector<std::vector<double>> reach_;  // of each group's band: |z| of its words, ascending
};

// The group of each unit in one arrangement, and each group's words by stratum.
struct Run::Placed {
  std::vector<std::uint32_t> group;
  std::vector<double> length;
};

void Run::observe(const ForEach& for_each) {
  words_.resize(counts_.words());
  found_.resize(counts_.words() * groups());
  for_each(groups(), [&](std::size_t group) {
    if (shares_[group] <= 0) return;
    const std::vector<double> weights = weights_of(shares_, group);
    const Base base(counts_, shuffles_, weights);
    for (std::size_t word = 0; word < counts_.words(); ++word) {
      const Word one = word_of(base, word);
      if (!(one.deviation > 0)) continue;
      found_[word * groups() + group] = {one.z(), std::abs(one.statistic) - kTie * one.deviation,
                                         one.deviation};
    }
  });
  const Base base(counts_, shuffles_, weights_of(shares_, 0));
  uses_.resize(words_.size());
  for_each(words_.size(), [&](std::size_t word) {
    words_[word] = word_of(base, word);
    for (const Use& use : counts_.of(word)) {
      if (shuffles_.stratum_of()[use.unit] != Shuffles::kFixed) uses_[word].push_back(use);
    }
  });
  for (const auto& units : shuffles_.strata()) {
    std::vector<std::uint32_t>& here = present_.emplace_back();
    for (const std::uint32_t unit : units) here.push_back(shuffles_.group_of()[unit]);
    std::ranges::sort(here);
    here.erase(std::unique(here.begin(), here.end()), here.end());
  }
}

void Run::place(std::size_t arrangement, Placed& out) const {
  for (std::size_t s = 0; s < shuffles_.strata().size(); ++s) {
    const std::vector<std::uint32_t> labels = shuffles_.labels(arrangement, s);
    const auto& units = shuffles_.strata()[s];
    double* length = out.length.data() + s * groups();
    for (const std::uint32_t g : present_[s]) length[g] = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      out.group[units[i]] = labels[i];
      length[labels[i]] += counts_.length[units[i]];
    }
  }
}

void Run::make_bands() {
  const auto differs = [&](std::size_t word) {
    const auto first = found_.begin() + static_cast<std::ptrdiff_t>(word * groups());
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(groups()),
                       [](const Found& one) { return one.deviation > 0; });
  };
  std::vector<double> df;  // of the words that are in a pool
  for (std::size_t word = 0; word < uses_.size(); ++word) {
    if (differs(word)) df.push_back(static_cast<double>(uses_[word].size()));
  }
  const std::vector<std::uint32_t> bands = df_bands(df);
  std::size_t next = 0;
  for (std::size_t word = 0; word < uses_.size(); ++word) {
    band_of_.push_back(differs(word) ? bands[next++] : 0);
  }
  reach_.resize(groups() * kBands);
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const Found& one = found_[i];
    if (one.deviation > 0)
      reach_[band(i / groups(), i % groups())].push_back(one.reach / one.deviation);
  }
  for (auto& list : reach_) std::ranges::sort(list);
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (!(found_[i].deviation > 0)) continue;
    least_[i] = reach_[band(i / groups(), i % groups())].front() * found_[i].deviation;
  }
}

void Run::pool(std::size_t word, std::size_t group, double statistic, Reached& out) const {
  const std::vector<double>& list = reach_[band(word, group)];
  const double deviation = found_[word * groups() + group].deviation;
  if (!(deviation > 0)) return;
  const auto reached = std::ranges::upper_bound(list, statistic / deviation);
  ++out.pooled[band(word, group)][static_cast<std::size_t>(reached - list.begin())];
}

Run::Reached Run::count(std::size_t chunk) const {
  Reached out{std::vector<std::uint32_t>(found_.size()), {}};
  for (const auto& list : reach_) out.pooled.emplace_back(list.size() + 1);
  std::vector<std::uint32_t>& reached = out.own;
  Placed placed{std::vector<std::uint32_t>(counts_.units()),
                std::vector<double>(shuffles_.strata().size() * groups())};
  std::vector<double> mean(groups());
  const std::size_t end = std::min((chunk + 1) * kChunk, shuffles_.count());
  for (std::size_t at = chunk * kChunk; at < end; ++at) {
    place(at, placed);
    for (std::size_t word = 0; word < words_.size(); ++word) {
      std::ranges::fill(mean, 0);
      for (const Use& use : uses_[word]) mean[placed.group[use.unit]] += use.hits;
      for (const Word::Rate& rate : words_[word].rates) {
        const double* here = placed.length.data() + rate.stratum * groups();
        for (const std::uint32_t g : present_[rate.stratum]) mean[g] -= rate.rate * here[g];
      }
      double all = 0;
      for (std::size_t g = 0; g < groups(); ++g) all += mean[g] *= shares_[g];
      for (std::size_t g = 0; g < groups(); ++g) {
        const double statistic = std::abs(mean[g] - (all - mean[g]) / others_);
        if (statistic < least_[word * groups() + g]) continue;
        reached[word * groups() + g] += statistic >= found_[word * groups() + g].reach;
        if (pool_ == Pool::words) pool(word, g, statistic, out);
      }
    }
  }
  return out;
}

// As permutation_tests() does: (1 + scores that reach it) / (1 + all scores of the band).
void Run::add_pooled(const std::vector<Reached>& reached, GroupTests& out) const {
  std::vector<std::vector<double>> tails;
  for (std::size_t b = 0; b < reach_.size(); ++b) {
    std::vector<double>& tail = tails.emplace_back(reach_[b].size() + 2, 0);
    for (std::size_t i = reach_[b].size() + 1; i-- > 0;) {
      tail[i] = tail[i + 1];
      for (const Reached& chunk : reached) tail[i] += static_cast<double>(chunk.pooled[b][i]);
    }
  }
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const Found& one = found_[i];
    if (!(one.deviation > 0)) continue;
    const std::size_t b = band(i / groups(), i % groups());
    const auto at = std::ranges::upper_bound(reach_[b], one.reach / one.deviation);
    const double scores = tails[b][static_cast<std::size_t>(at - reach_[b].begin())];
    const double all = static_cast<double>(out.arrangements * reach_[b].size());
    out.of[i % groups()][i / groups()].pooled = out.exact ? scores / all : (1 + scores) / (1 + all);
  }
}

GroupTests Run::finish(const std::vector<Reached>& reached) const {
  GroupTests out{{}, shuffles_.exact(), shuffles_.count()};
  out.of.assign(groups(), std::vector<GroupTest>(counts_.words()));
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (std::isinf(found_[i].reach)) continue;
    double sum = 0;
    for (const Reached& chunk : reached) sum += chunk.own[i];
    const auto all = static_cast<double>(out.arrangements);
    const double p = out.exact ? sum / all : (1 + sum) / (1 + all);
    out.of[i % groups()][i / groups()] = {found_[i].z, p, 1};
  }
  if (pool_ == Pool::words) add_pooled(reached, out);
  return out;
}

}  // namespace

GroupTests group_tests(const UnitCounts& counts, const Shuffles& shuffles, const ForEach& for_each,
                       Pool pool) {
  return Run(counts, shuffles, pool).go(for_each);
}

std::vector<std::uint32_t> pool_bands(const UnitCounts& counts, const Shuffles& shuffles) {
  std::vector<double> weights;  // no two alike: any two labels make a difference
  for (std::size_t g = 0; g < shuffles.groups(); ++g) weights.push_back(static_cast<double>(g));
  const Base base(counts, shuffles, weights);
  std::vector<std::size_t> pooled;
  std::vector<double> df;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    const Word one = word_of(base, word);
    if (!(one.deviation > 0)) continue;
    pooled.push_back(word);
    df.push_back(one.df);
  }
  const std::vector<std::uint32_t> bands = df_bands(df);
  std::vector<std::uint32_t> out(counts.words(), kNoBand);
  for (std::size_t i = 0; i < pooled.size(); ++i) out[pooled[i]] = bands[i];
  return out;
}

}  // namespace slantwise
