#include "models/estimate/matched.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "models/estimate/distributions.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFewEvents = 5;

struct Part {
  double above = 0, below = 0;  // what an event adds to the two sums
};

std::vector<Part> parts_of(std::span<const EventCounts> events) {
  std::vector<Part> parts;
  for (const EventCounts& event : events) {
    if (event.words_a <= 0 || event.words_b <= 0) continue;
    const double total = event.words_a + event.words_b;
    parts.push_back({event.hits_a * event.words_b / total, event.hits_b * event.words_a / total});
  }
  return parts;
}

// Both sums, and how many events add something to each: a rest of rounding is no rest.
struct Total {
  Part sum;
  std::size_t above = 0, below = 0;

  // Without one event; 0 where no other adds anything.
  Part without(const Part& part) const {
    return {above > (part.above > 0 ? 1u : 0u) ? sum.above - part.above : 0,
            below > (part.below > 0 ? 1u : 0u) ? sum.below - part.below : 0};
  }
};

Total sum(const std::vector<Part>& parts) {
  Total total;
  for (const Part& part : parts) {
    total.sum.above += part.above;
    total.sum.below += part.below;
    total.above += part.above > 0 ? 1 : 0;
    total.below += part.below > 0 ? 1 : 0;
  }
  return total;
}

// Logarithms of the ratio with each event left out; empty if one of them has a zero in it.
std::vector<double> without_each(const std::vector<Part>& parts, const Total& total) {
  std::vector<double> logs;
  for (const Part& part : parts) {
    const Part rest = total.without(part);
    if (rest.above <= 0 || rest.below <= 0) return {};
    logs.push_back(std::log(rest.above / rest.below));
  }
  return logs;
}

double jackknife_variance(const std::vector<double>& logs) {
  const auto events = static_cast<double>(logs.size());
  double mean = 0, squares = 0;
  for (const double value : logs) mean += value / events;
  for (const double value : logs) squares += (value - mean) * (value - mean);
  return (events - 1) / events * squares;
}

}  // namespace

MatchedRatio mantel_haenszel(std::span<const EventCounts> events) {
  const std::vector<Part> parts = parts_of(events);
  MatchedRatio out{kNan, kNan, kNan, kNan, kNan, static_cast<double>(parts.size())};
  const Total total = sum(parts);
  const Part& all = total.sum;
  if (all.above <= 0 || all.below <= 0) {
    out.refusal = parts.empty() ? Refusal::nothing_to_exchange : Refusal::no_hits;
    return out;
  }
  out.ratio = all.above / all.below;
  const std::vector<double> logs = without_each(parts, total);
  if (logs.empty()) {
    out.one_event_carries = true;
    out.refusal = Refusal::one_event;
    return out;
  }
  const auto [least, most] = std::ranges::minmax(logs);
  out.least = std::exp(least);
  out.most = std::exp(most);
  const double theta = std::log(out.ratio);
  out.one_event_carries = std::ranges::any_of(logs, [theta](double without) {
    return theta * without <= 0.2 * theta * theta && theta != 0;
  });
  if (parts.size() < kFewEvents) {
    out.refusal = Refusal::few_events;
    return out;
  }
  const double reach = t_quantile(0.975, out.events - 1) * std::sqrt(jackknife_variance(logs));
  out.low = std::exp(theta - reach);
  out.high = std::exp(theta + reach);
  return out;
}

}  // namespace slantwise
