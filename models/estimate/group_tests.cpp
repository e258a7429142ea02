#include "models/estimate/group_tests.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/estimate/permutation.h"
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
  Run(const UnitCounts& counts, const Shuffles& shuffles)
      : counts_(counts), shuffles_(shuffles), shares_(shares_of(shuffles)) {
    others_ =
        static_cast<double>(std::ranges::count_if(shares_, [](double s) { return s > 0; })) - 1;
  }

  GroupTests go(const ForEach& for_each) {
    observe(for_each);
    const std::size_t chunks = (shuffles_.count() + kChunk - 1) / kChunk;
    std::vector<std::vector<std::uint32_t>> reached(chunks);
    for_each(chunks, [&](std::size_t chunk) { reached[chunk] = count(chunk); });
    return finish(reached);
  }

 private:
  // What was found for one group and word.
  struct Found {
    double z = 0;
    double reach = std::numeric_limits<double>::infinity();
  };

  void observe(const ForEach& for_each);
  std::vector<std::uint32_t> count(std::size_t chunk) const;
  struct Placed;
  void place(std::size_t arrangement, Placed& out) const;
  GroupTests finish(const std::vector<std::vector<std::uint32_t>>& reached) const;
  std::size_t groups() const { return shares_.size(); }

  const UnitCounts& counts_;
  const Shuffles& shuffles_;
  std::vector<double> shares_;  // 1/k, or 0
  double others_ = 0;           // groups with units, less one
  std::vector<Found> found_;    // word after word, by group
  std::vector<Word> words_;     // rates only: the same for every group
  // Groups that have a unit in a stratum: the others have no words there, however it is shuffled.
  std::vector<std::vector<std::uint32_t>> present_;
  std::vector<std::vector<Use>> uses_;  // by word, where something is exchanged
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
      found_[word * groups() + group] = {one.z(), std::abs(one.statistic) - kTie * one.deviation};
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

// How often each group's score was reached, word after word.
std::vector<std::uint32_t> Run::count(std::size_t chunk) const {
  std::vector<std::uint32_t> reached(found_.size());
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
        const double statistic = mean[g] - (all - mean[g]) / others_;
        reached[word * groups() + g] += std::abs(statistic) >= found_[word * groups() + g].reach;
      }
    }
  }
  return reached;
}

GroupTests Run::finish(const std::vector<std::vector<std::uint32_t>>& reached) const {
  GroupTests out{{}, shuffles_.exact(), shuffles_.count()};
  out.of.assign(groups(), std::vector<GroupTest>(counts_.words()));
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (std::isinf(found_[i].reach)) continue;
    double sum = 0;
    for (const auto& chunk : reached) sum += chunk[i];
    const auto all = static_cast<double>(out.arrangements);
    const double p = out.exact ? sum / all : (1 + sum) / (1 + all);
    out.of[i % groups()][i / groups()] = {found_[i].z, p};
  }
  return out;
}

}  // namespace

GroupTests group_tests(const UnitCounts& counts, const Shuffles& shuffles,
                       const ForEach& for_each) {
  return Run(counts, shuffles).go(for_each);
}

}  // namespace slantwise
