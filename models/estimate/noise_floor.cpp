#include "models/estimate/noise_floor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text/messages.h"
#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/token_test.h"

namespace slantwise {
namespace {

constexpr std::size_t kLeastUnits = 8;

// Half of the units, drawn as a subsample, are group 0; of an odd number the smaller half.
Layout halves(std::size_t units, std::uint64_t seed, std::size_t split) {
  Layout all{std::vector<std::uint32_t>(units, 1), std::vector<std::uint32_t>(units, 0), 2};
  std::fill_n(all.group.begin(), units / 2, 0u);
  ShuffleOptions options{seed, split + 1, 0, Purpose::subsample};
  all.group = Shuffles(all, options).labels(split, 0);
  return all;
}

double share_below(const std::vector<double>& values, double limit) {
  if (values.empty()) return 0;
  const auto below = std::ranges::count_if(values, [&](double v) { return v <= limit; });
  return static_cast<double>(below) / static_cast<double>(values.size());
}

double median(std::vector<double> values) {
  if (values.empty()) return 1;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

struct Split {
  std::vector<double> p, token_p, ratios;
  double found = 0, token_found = 0;
};

Split compare_halves(const UnitCounts& counts, const Layout& layout, const NoiseOptions& options) {
  DiscoveryOptions discovery;
  discovery.shuffles.seed = options.seed;
  discovery.shuffles.count = options.shuffles;
  const Discovery found = discover(counts, layout, kPair, discovery);
  Split out;
  out.found = static_cast<double>(found.found());
  const std::vector<Side> scopes = scopes_of(counts, layout.group, 2);
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const std::vector<Side> sides = sides_of(counts, layout.group, found.words[i], scopes);
    const Side &a = sides[0], &b = sides[1];
    out.p.push_back(found.tests.words[i].p);
    out.token_p.push_back(token_p(a, b));
    if (a.term.y > 0 && b.term.y > 0) {
      out.ratios.push_back(std::exp(std::abs(std::log(a.rate() / b.rate()))));
    }
  }
  out.token_found =
      share_below(benjamini_hochberg(out.token_p), 0.05) * static_cast<double>(out.p.size());
  return out;
}

}  // namespace

NoiseFloor noise_floor(const UnitCounts& counts, const NoiseOptions& options,
                       const ForEach& for_each) {
  NoiseFloor out;
  out.units = counts.units();
  if (counts.units() < kLeastUnits || options.splits == 0) return out;
  out.splits = options.splits;
  std::vector<Split> splits(options.splits);
  for_each(options.splits, [&](std::size_t i) {
    splits[i] = compare_halves(counts, halves(counts.units(), options.seed, i), options);
  });
  std::vector<double> ratios;
  const auto n = static_cast<double>(options.splits);
  for (const Split& split : splits) {
    out.words += static_cast<double>(split.p.size());
    out.significant += share_below(split.p, 0.05);
    out.discoveries += split.found;
    out.any_discovery += split.found > 0 ? 1 : 0;
    out.token_share += share_below(split.token_p, 0.05);
    out.token_discoveries += split.token_found;
    ratios.push_back(median(split.ratios));
  }
  for (double* sum : {&out.words, &out.significant, &out.discoveries, &out.any_discovery,
                      &out.token_share, &out.token_discoveries}) {
    *sum /= n;
  }
  out.typical_ratio = median(ratios);
  return out;
}

Message noise_message(const NoiseFloor& floor, const std::string& outlet) {
  return {"noise.halves",
          {{"outlet", outlet},
           {"n", std::uint64_t{floor.units}},
           {"found", fmt::format("{:.1f}", floor.discoveries)},
           {"words", fmt::format("{:.0f}", floor.words)},
           {"tokens", fmt::format("{:.0f}", floor.token_discoveries)}}};
}

std::string sentence(const NoiseFloor& floor, const std::string& outlet) {
  return floor.splits == 0 ? "" : in_english(noise_message(floor, outlet));
}

}  // namespace slantwise
