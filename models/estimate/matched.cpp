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

Part sum(const std::vector<Part>& parts, std::size_t left_out) {
  Part total;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == left_out) continue;
    total.above += parts[i].above;
    total.below += parts[i].below;
  }
  return total;
}

// Logarithms of the ratio with each event left out; empty if one of them has a zero in it.
std::vector<double> without_each(const std::vector<Part>& parts) {
  std::vector<double> logs;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part rest = sum(parts, i);
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
  const Part all = sum(parts, parts.size());
  if (all.above <= 0 || all.below <= 0) {
    out.refusal = parts.empty() ? Refusal::nothing_to_exchange : Refusal::no_hits;
    return out;
  }
  out.ratio = all.above / all.below;
  const std::vector<double> logs = without_each(parts);
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
