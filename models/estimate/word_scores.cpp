#include "models/estimate/word_scores.h"

#include <bit>
#include <cmath>

#include "models/estimate/score.h"

namespace slantwise::permutation_parts {
namespace {

// sum over groups of k_g (c_g - mean c)^2, over k - 1.
double spread(const std::vector<std::uint32_t>& units, const Base& base) {
  const auto k = static_cast<double>(units.size());
  double mean = 0, squares = 0;
  for (const std::uint32_t unit : units) mean += base.weights[base.shuffles.group_of()[unit]] / k;
  for (const std::uint32_t unit : units) {
    const double off = base.weights[base.shuffles.group_of()[unit]] - mean;
    squares += off * off;
  }
  return squares / (k - 1);
}

}  // namespace

Base::Base(const UnitCounts& units, const Shuffles& plan, std::span<const double> by_group)
    : counts(units), shuffles(plan), weights(by_group.begin(), by_group.end()) {
  for (const std::vector<std::uint32_t>& members : shuffles.strata()) {
    Stratum stratum;
    for (const std::uint32_t unit : members) {
      const double n = counts.length[unit];
      stratum.length += n;
      stratum.squares += n * n;
      stratum.observed += weights[shuffles.group_of()[unit]] * n;
    }
    stratum.spread = spread(members, *this);
    strata.push_back(stratum);
  }
}

void Base::move_to(const Shuffles::Block& block, const ForEach& for_each) {
  const double last = weights.back();
  lengths.assign(strata.size() * kRowBits, 0);
  for_each(kRowWords, [&](std::size_t word) {
    for (std::size_t s = 0; s < strata.size(); ++s) {
      double* out = lengths.data() + s * kRowBits + 64 * word;
      for (std::size_t i = 0; i < 64; ++i) out[i] = last * strata[s].length;
      for (std::size_t group = 0; group + 1 < weights.size(); ++group) {
        const double weight = weights[group] - last;
        for (const std::uint32_t unit : shuffles.strata()[s]) {
          std::uint64_t bits = block.row(group, unit)[word];
          for (; bits != 0; bits &= bits - 1) {
            out[std::countr_zero(bits)] += weight * counts.length[unit];
          }
        }
      }
    }
  });
}

// Uses come in order of units, not of strata: the sums are kept in a table by stratum.
Word word_of(const Base& base, std::size_t at) {
  struct Sums {
    double y = 0, y2 = 0, yn = 0;
  };
  std::vector<Sums> by_stratum(base.strata.size());
  Word word;
  for (const Use& use : base.counts.of(at)) {
    const std::uint32_t stratum = base.shuffles.stratum_of()[use.unit];
    if (stratum == Shuffles::kFixed) continue;
    const double y = use.hits;
    Sums& sums = by_stratum[stratum];
    sums.y += y;
    sums.y2 += y * y;
    sums.yn += y * base.counts.length[use.unit];
    word.hits += y;
    word.df += 1;
    word.statistic += base.weights[base.shuffles.group_of()[use.unit]] * y;
  }
  double variance = 0;
  for (std::uint32_t s = 0; s < by_stratum.size(); ++s) {
    const Sums& sums = by_stratum[s];
    if (sums.y <= 0) continue;
    const double rate = sums.y / base.strata[s].length;
    const double squares = sums.y2 - 2 * rate * sums.yn + rate * rate * base.strata[s].squares;
    if (!is_rounding(squares, sums.y2)) variance += squares * base.strata[s].spread;
    word.rates.push_back({s, rate});
    word.statistic -= rate * base.strata[s].observed;
  }
  word.deviation = std::sqrt(variance);
  return word;
}

void scores(const Base& base, const Shuffles::Block& block, std::size_t at, const Word& word,
            BitSums& sums, std::array<double, kRowBits>& out) {
  const double last = base.weights.back();
  std::array<double, kRowBits> total;
  out.fill(last * word.hits);
  for (std::size_t group = 0; group + 1 < base.weights.size(); ++group) {
    sums.clear();
    for (const Use& use : base.counts.of(at)) {
      if (base.shuffles.stratum_of()[use.unit] == Shuffles::kFixed) continue;
      sums.add(block.row(group, use.unit), use.hits);
    }
    sums.totals(total);
    const double weight = base.weights[group] - last;
    for (std::size_t i = 0; i < kRowBits; ++i) out[i] += weight * total[i];
  }
  for (const Word::Rate& rate : word.rates) {
    const double* lengths = base.lengths.data() + rate.stratum * kRowBits;
    for (std::size_t i = 0; i < kRowBits; ++i) out[i] -= rate.rate * lengths[i];
  }
  for (double& value : out) value = std::abs(value) / word.deviation;
}

}  // namespace slantwise::permutation_parts
