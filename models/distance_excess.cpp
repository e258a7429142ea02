#include "models/distance_excess.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/text/messages.h"
#include "models/estimate/distributions.h"
#include "models/estimate/philox.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kLeftOut = 2;
constexpr std::size_t kMostDeletions = 200;  // more events are left out in groups
constexpr std::size_t kFewestEvents = 5;

using Labels = std::vector<std::uint32_t>;

// One random choice of as many texts of either side.
struct Draw {
  std::vector<std::uint32_t> texts;  // chosen, ascending
  Labels label;                      // of all
};

// The random splits of a draw.
struct Null {
  Shuffles shuffles;
  std::vector<std::uint32_t> unit;  // that each of the draw's texts is part of
  Block level;
};

// Everything that is done to one pair.
class Run {
 public:
  Run(const DistanceTexts& texts, std::span<const std::uint32_t> group,
      const DistanceOptions& options)
      : texts_(texts), options_(options) {
    for (const std::uint32_t side : group) label_.push_back(std::min(side, kLeftOut));
  }

  std::size_t side(std::uint32_t which) const {
    return static_cast<std::size_t>(std::ranges::count(label_, which));
  }
  std::vector<Draw> draws() const;
  Null null(const Draw& draw, std::size_t count) const;
  std::vector<Labels> deletions(std::size_t& events) const;

 private:
  std::uint32_t event(std::size_t text) const {
    return texts_.event.empty() ? kUnknown : texts_.event[text];
  }
  std::uint32_t week(std::size_t text) const {
    return texts_.week.empty() ? kUnknown : texts_.week[text];
  }
  Blocks blocks(const Draw& draw) const;
  void choose(std::uint32_t which, std::size_t at, Draw& draw) const;

  const DistanceTexts& texts_;
  const DistanceOptions& options_;
  Labels label_;
};

void Run::choose(std::uint32_t which, std::size_t at, Draw& draw) const {
  std::vector<std::uint32_t> own;
  for (std::uint32_t text = 0; text < label_.size(); ++text) {
    if (label_[text] == which) own.push_back(text);
  }
  const std::size_t wanted =
      options_.texts == 0 ? own.size() : std::min(options_.texts, own.size());
  RandomStream random(options_.seed, static_cast<std::uint32_t>(at + 1), which, Purpose::subsample);
  for (std::size_t i = 0; i < wanted; ++i) {
    if (wanted < own.size()) {
      std::swap(own[i], own[i + random.draw(static_cast<std::uint32_t>(own.size() - i))]);
    }
    draw.texts.push_back(own[i]);
    draw.label[own[i]] = which;
  }
}

std::vector<Draw> Run::draws() const {
  const bool all = options_.texts == 0 || std::max(side(0), side(1)) <= options_.texts;
  std::vector<Draw> out(all ? 1 : std::max<std::size_t>(1, options_.draws));
  for (std::size_t at = 0; at < out.size(); ++at) {
    out[at].label.assign(label_.size(), kLeftOut);
    choose(0, at, out[at]);
    choose(1, at, out[at]);
    std::ranges::sort(out[at].texts);
  }
  return out;
}

// Where enough blocks of texts are left they are exchanged; otherwise single texts, inside events
// of both sides or among all texts of other events.
Blocks Run::blocks(const Draw& draw) const {
  std::vector<Place> places;
  std::map<std::uint32_t, unsigned> sides;  // of each event: 1 here, 2 there, 3 both
  for (const std::uint32_t text : draw.texts) {
    places.push_back({draw.label[text], text, event(text), week(text)});
    sides[event(text)] |= 1u << draw.label[text];
  }
  Blocks out = choose_blocks(places, 2);
  if (out.level != Block::family) return out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::uint32_t own = places[i].event;
    out.layout.stratum[out.unit[i]] = own != kUnknown && sides[own] == 3 ? own : kUnknown;
  }
  return out;
}

Null Run::null(const Draw& draw, std::size_t count) const {
  Blocks exchanged = blocks(draw);
  // All splits are listed where there are no more than are asked for.
  Shuffles shuffles(exchanged.layout, {options_.seed, count, count, Purpose::permutation});
  return {std::move(shuffles), std::move(exchanged.unit), exchanged.level};
}

// The labels with one event left out, or one of 200 groups of events.
std::vector<Labels> Run::deletions(std::size_t& events) const {
  std::map<std::uint32_t, std::uint32_t> known;
  std::vector<std::uint32_t> number(label_.size(), kUnknown);
  std::uint32_t next = 0;
  for (std::size_t text = 0; text < label_.size(); ++text) {
    if (label_[text] > 1) continue;
    if (event(text) == kUnknown) {
      number[text] = next++;
    } else {
      const auto [found, added] = known.try_emplace(event(text), next);
      next += added;
      number[text] = found->second;
    }
  }
  events = next;
  if (events < kFewestEvents) return {};
  std::vector<Labels> out(std::min<std::size_t>(events, kMostDeletions), label_);
  for (std::size_t text = 0; text < label_.size(); ++text) {
    if (number[text] != kUnknown) out[number[text] % out.size()][text] = kLeftOut;
  }
  return out;
}

// The labels of arrangement `at` of a draw's texts.
Labels shuffled(const Draw& draw, const Null& null, std::size_t at) {
  const auto group = null.shuffles.group_of();
  Labels of_unit(group.begin(), group.end()), label = draw.label;
  for (std::size_t stratum = 0; stratum < null.shuffles.strata().size(); ++stratum) {
    const std::vector<std::uint32_t> labels = null.shuffles.labels(at, stratum);
    const auto& units = null.shuffles.strata()[stratum];
    for (std::size_t i = 0; i < units.size(); ++i) of_unit[units[i]] = labels[i];
  }
  for (std::size_t i = 0; i < draw.texts.size(); ++i) {
    label[draw.texts[i]] = of_unit[null.unit[i]];
  }
  return label;
}

// Half the width of the interval: t times the jackknife's deviation; NaN with too few events.
double half_width(const Measure& measure, const std::vector<Labels>& deletions,
                  const ForEach& for_each) {
  if (deletions.empty()) return kNan;
  std::vector<double> left(deletions.size());
  for_each(left.size(), [&](std::size_t i) { left[i] = measure(deletions[i]); });
  const auto e = static_cast<double>(left.size());
  const double mean = std::accumulate(left.begin(), left.end(), 0.0) / e;
  double squares = 0;
  for (const double one : left) squares += (one - mean) * (one - mean);
  return t_quantile(.975, e - 1) * std::sqrt((e - 1) / e * squares);
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void fill_null(DistanceExcess& out, std::vector<double> null) {
  std::ranges::sort(null);
  out.null_mean = mean_of(null);
  out.null_low = quantile(null, .025);
  out.null_high = quantile(null, .975);
  out.excess = out.value - out.null_mean;
  const auto below = std::ranges::lower_bound(null, out.value - 1e-12) - null.begin();
  const auto up_to = std::ranges::upper_bound(null, out.value + 1e-12) - null.begin();
  out.below = static_cast<double>(below + up_to) / 2 / static_cast<double>(null.size());
  out.splits = null.size();
}

}  // namespace

double quantile(std::span<const double> ascending, double p) {
  const double at = p * static_cast<double>(ascending.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, ascending.size() - 1);
  return ascending[low] + (at - static_cast<double>(low)) * (ascending[high] - ascending[low]);
}

DistanceExcess distance_excess(const Distance& distance, const DistanceTexts& texts,
                               std::span<const std::uint32_t> group, const DistanceOptions& options,
                               const ForEach& for_each) {
  const Run run(texts, group, options);
  DistanceExcess out{kNan, kNan, kNan, kNan,          kNan, kNan,
                     kNan, kNan, 0,    options.texts, 0,    Block::family};
  if (run.side(0) == 0 || run.side(1) == 0) return out;
  const Measure measure = measure_on(distance, texts);
  const std::vector<Draw> draws = run.draws();
  const std::size_t wanted = options.splits == 0 ? distance.shuffles : options.splits;
  const std::size_t each = (wanted + draws.size() - 1) / draws.size();

  std::vector<double> values(draws.size());
  std::vector<Null> nulls;
  std::vector<std::pair<std::size_t, std::size_t>> jobs;  // a draw and an arrangement
  for (std::size_t d = 0; d < draws.size(); ++d) {
    // One draw: as many splits as wanted. Several: other arrangements for each.
    nulls.push_back(run.null(draws[d], draws.size() == 1 ? each : each * draws.size()));
    const Shuffles& shuffles = nulls[d].shuffles;
    const bool exact = shuffles.exact();
    const std::size_t first = exact ? 0 : d * each;
    const std::size_t count = exact ? shuffles.count() : each;
    for (std::size_t i = 0; i < count; ++i) jobs.emplace_back(d, first + i);
  }
  for_each(draws.size(), [&](std::size_t d) { values[d] = measure(draws[d].label); });
  std::vector<double> null(jobs.size());
  for_each(jobs.size(), [&](std::size_t i) {
    const auto [d, at] = jobs[i];
    null[i] = measure(shuffled(draws[d], nulls[d], at));
  });
  out.value = mean_of(values);
  out.moved = nulls.front().level;
  if (std::isnan(out.value)) return out;
  fill_null(out, std::move(null));
  const double half = half_width(measure, run.deletions(out.events), for_each);
  out.low = out.excess - half;
  out.high = out.excess + half;
  return out;
}

std::vector<PairDistance> pair_distances(const Distance& distance, const DistanceTexts& texts,
                                         std::span<const std::uint32_t> group,
                                         const DistanceOptions& options, const ForEach& for_each) {
  std::map<std::uint32_t, std::size_t> sizes;
  for (const std::uint32_t one : group) {
    if (one != kUnknown) ++sizes[one];
  }
  DistanceOptions at = options;
  if (sizes.size() > 2) {
    const std::size_t least =
        std::ranges::min_element(sizes, {}, [](const auto& size) { return size.second; })->second;
    at.texts = options.texts == 0 ? least : std::min(options.texts, least);
  }
  std::vector<PairDistance> out;
  for (auto a = sizes.begin(); a != sizes.end(); ++a) {
    for (auto b = std::next(a); b != sizes.end(); ++b) {
      Labels label;
      for (const std::uint32_t one : group) {
        label.push_back(one == a->first ? 0 : one == b->first ? 1 : kLeftOut);
      }
      out.push_back({a->first, b->first, distance_excess(distance, texts, label, at, for_each)});
    }
  }
  return out;
}

Message excess_message(const DistanceExcess& excess) {
  if (excess.value <= excess.null_high || excess.below <= .975) return {"distances.no-more"};
  // Rounded down: 998 of 999 are "99 %", and never all.
  const int percent = std::min(99, static_cast<int>(std::floor(100 * excess.below)));
  return {"distances.more", {{"percent", static_cast<std::uint64_t>(percent)}}};
}

std::string sentence(const DistanceExcess& excess) {
  return std::isnan(excess.value) ? "" : in_english(excess_message(excess));
}

}  // namespace slantwise
