#include "models/estimate/shuffles.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace slantwise {
namespace {

// Units of each stratum with two groups or more, in order of the first unit.
std::vector<std::vector<std::uint32_t>> movable(const Layout& layout) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> units;
  for (std::uint32_t unit = 0; unit < layout.stratum.size(); ++unit) {
    units[layout.stratum[unit]].push_back(unit);
  }
  std::vector<std::vector<std::uint32_t>> out;
  for (auto& named : units) {
    std::vector<std::uint32_t>& members = named.second;
    const auto alike = [&](std::uint32_t unit) {
      return layout.group[unit] == layout.group[members.front()];
    };
    if (!std::ranges::all_of(members, alike)) out.push_back(std::move(members));
  }
  std::ranges::sort(out, {}, [](const auto& members) { return members.front(); });
  return out;
}

}  // namespace

double arrangements(std::span<const std::size_t> sizes) {
  double product = 1;
  std::size_t total = 0;
  for (const std::size_t size : sizes) {
    for (std::size_t i = 1; i <= size; ++i) {  // a binomial after every step, so divisions are even
      product = product * static_cast<double>(++total) / static_cast<double>(i);
    }
  }
  return product;
}

Shuffles::Shuffles(const Layout& layout, const ShuffleOptions& options)
    : strata_(movable(layout)),
      stratum_of_(layout.group.size(), kFixed),
      group_of_(layout.group),
      groups_(layout.groups),
      options_(options) {
  double all = 1;
  for (std::uint32_t s = 0; s < strata_.size(); ++s) {
    std::vector<std::size_t> sizes(groups_, 0);
    for (const std::uint32_t unit : strata_[s]) {
      stratum_of_[unit] = s;
      ++sizes[layout.group[unit]];
    }
    const double here = arrangements(sizes);
    all *= here;
    listings_.push_back(here <= 1e9 ? static_cast<std::size_t>(here) : 0);
    sizes_.push_back(std::move(sizes));
  }
  exact_ = all <= static_cast<double>(options.exact_up_to);
  count_ = exact_ ? static_cast<std::size_t>(all) : options.count;
}

// The `rank`-th arrangement of the labels in lexicographic order.
std::vector<std::uint32_t> Shuffles::listed(std::size_t rank, std::size_t stratum) const {
  std::vector<std::size_t> left = sizes_[stratum];
  std::vector<std::uint32_t> labels;
  for (std::size_t at = 0; at < strata_[stratum].size(); ++at) {
    for (std::uint32_t group = 0; group < groups_; ++group) {
      if (left[group] == 0) continue;
      --left[group];
      const auto below = static_cast<std::size_t>(arrangements(left));
      if (rank < below) {
        labels.push_back(group);
        break;
      }
      rank -= below;
      ++left[group];
    }
  }
  return labels;
}

// Most strata are small, and there are very many of them: their units fit on the stack.
std::vector<std::uint32_t> Shuffles::drawn(std::size_t at, std::size_t stratum) const {
  constexpr std::uint32_t kSmall = 64;
  const auto k = static_cast<std::uint32_t>(strata_[stratum].size());
  std::array<std::uint32_t, kSmall> small;
  std::vector<std::uint32_t> large(k > kSmall ? k : 0);
  std::uint32_t* order = k > kSmall ? large.data() : small.data();
  std::iota(order, order + k, 0u);
  RandomStream random(options_.seed, static_cast<std::uint32_t>(at + 1),
                      static_cast<std::uint32_t>(stratum), options_.purpose);
  std::vector<std::uint32_t> labels(k, static_cast<std::uint32_t>(groups_ - 1));
  const std::vector<std::size_t>& sizes = sizes_[stratum];
  std::uint32_t i = 0;
  for (std::uint32_t group = 0; i < k && group + 1 < groups_; ++group) {
    for (std::size_t n = 0; n < sizes[group]; ++n, ++i) {
      std::swap(order[i], order[i + random.draw(k - i)]);
      labels[order[i]] = group;
    }
  }
  return labels;
}

std::vector<std::uint32_t> Shuffles::labels(std::size_t at, std::size_t stratum) const {
  if (!exact_) return drawn(at, stratum);
  for (std::size_t s = 0; s < stratum; ++s) at /= listings_[s];
  return listed(at % listings_[stratum], stratum);
}

void Shuffles::fill(std::size_t block, Block& out, const ForEach& for_each) const {
  out.first = block * kRowBits;
  out.size = std::min(kRowBits, count_ - out.first);
  out.units = group_of_.size();
  out.rows.assign((groups_ - 1) * out.units, BitRow{});
  // Sixty-four arrangements are one word of every row: nobody else writes there.
  for_each(kRowWords, [&](std::size_t word) {
    const std::size_t from = 64 * word, to = std::min(from + 64, out.size);
    for (std::size_t stratum = 0; stratum < strata_.size(); ++stratum) {
      for (std::size_t at = from; at < to; ++at) {
        const std::vector<std::uint32_t> label = labels(out.first + at, stratum);
        for (std::size_t i = 0; i < label.size(); ++i) {
          if (label[i] + 1 == groups_) continue;
          const std::size_t unit = strata_[stratum][i];
          out.rows[label[i] * out.units + unit][word] |= std::uint64_t{1} << (at % 64);
        }
      }
    }
  });
}

}  // namespace slantwise
