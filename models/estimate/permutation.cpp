#include "models/estimate/permutation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "models/estimate/pooled_null.h"
#include "models/estimate/word_scores.h"

namespace slantwise {
namespace {

using permutation_parts::Base;
using permutation_parts::PooledNull;
using permutation_parts::Word;
using permutation_parts::word_of;

constexpr double kTie = 1e-9;       // in standard deviations
constexpr std::size_t kTasks = 64;  // fixed, so that nothing depends on the number of threads

// How often a word's observed score was reached.
struct Count {
  double reach = std::numeric_limits<double>::infinity();
  std::size_t reached = 0, tried = 0;
  bool done = false;  // no use in looking further
};

class Run {
 public:
  Run(const UnitCounts& counts, const Shuffles& shuffles, std::span<const double> weights,
      const PermutationOptions& options)
      : base_(counts, shuffles, weights),
        stop_after_(shuffles.exact() ? 0 : options.stop_after),
        words_(counts.words()),
        counts_(counts.words()) {}

  PermutationTests go(const ForEach& for_each) {
    prepare(for_each);
    Shuffles::Block block;
    for (std::size_t at = 0; at < base_.shuffles.blocks() && open(); ++at) {
      base_.shuffles.fill(at, block, for_each);
      base_.move_to(block, for_each);
      for_each(kTasks, [&](std::size_t task) { take(task, block); });
      if (pool_) pool_->end_block(block.size);
    }
    if (pool_) pool_->finish();
    return finish();
  }

 private:
  void prepare(const ForEach& for_each);
  void take(std::size_t task, const Shuffles::Block& block);
  void count(Count& count, const std::array<double, kRowBits>& scores, std::size_t size) const;
  WordTest test(std::size_t word) const;
  PermutationTests finish() const;

  bool open() const { return !std::ranges::all_of(counts_, &Count::done); }
  double share(double count, double tried) const {
    return base_.shuffles.exact() ? count / tried : (1 + count) / (1 + tried);
  }

  Base base_;
  std::size_t stop_after_;
  std::vector<Word> words_;
  std::vector<Count> counts_;
  std::optional<PooledNull> pool_;  // not with stopping
};

void Run::prepare(const ForEach& for_each) {
  for_each(kTasks, [&](std::size_t task) {
    for (std::size_t word = task; word < words_.size(); word += kTasks) {
      words_[word] = word_of(base_, word);
      counts_[word].done = !(words_[word].deviation > 0);
      if (!counts_[word].done) counts_[word].reach = std::abs(words_[word].z()) - kTie;
    }
  });
  if (stop_after_ > 0) return;
  std::vector<double> reach, df;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    reach.push_back(counts_[word].reach);
    df.push_back(words_[word].df);
  }
  pool_.emplace(reach, df, kTasks);
}

void Run::count(Count& count, const std::array<double, kRowBits>& scores, std::size_t size) const {
  for (std::size_t i = 0; i < size && !count.done; ++i) {
    ++count.tried;
    count.reached += scores[i] >= count.reach;
    count.done = stop_after_ > 0 && count.reached >= stop_after_;
  }
}

void Run::take(std::size_t task, const Shuffles::Block& block) {
  BitSums sums;
  std::array<double, kRowBits> scores;
  for (std::size_t word = task; word < words_.size(); word += kTasks) {
    if (counts_[word].done) continue;
    permutation_parts::scores(base_, block, word, words_[word], sums, scores);
    count(counts_[word], scores, block.size);
    if (pool_) pool_->take(task, word, scores, block.size);
  }
}

WordTest Run::test(std::size_t word) const {
  WordTest out{words_[word].z(), words_[word].df};
  if (!(words_[word].deviation > 0)) return out;
  const Count& count = counts_[word];
  const auto reached = static_cast<double>(count.reached);
  const auto all = static_cast<double>(base_.shuffles.count());
  out.p = count.done ? reached / static_cast<double>(count.tried) : share(reached, all);
  if (pool_) {
    out.pooled = share(pool_->reaching(word), all * pool_->band_words(word));
    out.max_t = share(pool_->reaching_any(word), all);
  }
  return out;
}

PermutationTests Run::finish() const {
  PermutationTests out{{}, base_.shuffles.exact(), base_.shuffles.count()};
  for (std::size_t word = 0; word < words_.size(); ++word) out.words.push_back(test(word));
  return out;
}

}  // namespace

std::vector<double> against_mean_of_others(const Layout& layout) {
  std::vector<double> size(layout.groups, 0);
  for (const std::uint32_t group : layout.group) size[group] += 1;
  const auto others = static_cast<double>(
      std::count_if(size.begin() + 1, size.end(), [](double units) { return units > 0; }));
  std::vector<double> weights(layout.groups, 0);
  if (size[0] > 0) weights[0] = 1 / size[0];
  for (std::size_t group = 1; group < size.size(); ++group) {
    if (size[group] > 0) weights[group] = -1 / (others * size[group]);
  }
  return weights;
}

PermutationTests permutation_tests(const UnitCounts& counts, const Shuffles& shuffles,
                                   std::span<const double> weights,
                                   const PermutationOptions& options, const ForEach& for_each) {
  return Run(counts, shuffles, weights, options).go(for_each);
}

}  // namespace slantwise
