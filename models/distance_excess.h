// What of a distance is more than chance: its excess over random splits of the same texts, with an
// interval that leaves out one event at a time (methods 2.3, 2.4).
//
//   const DistanceExcess out = distance_excess(distances::find("jsd"), texts, group, {}, for_each);
//   sentence(out);  // "more different than 99 % of random splits of the same texts"
//
// Whether the result may be shown is the tier's business (Distance::from), not these functions'.
// The same bytes for any `for_each`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/message.h"
#include "models/distance.h"

namespace slantwise {

struct DistanceExcess {
  double value;                 // the distance as it is; with several draws their mean
  double null_mean;             // of random splits
  double null_low, null_high;   // the central 95 % of them (type 7 quantiles)
  double excess;                // value less null_mean
  double low, high;             // of the excess; NaN with fewer than five events
  double below;                 // share of the random splits that are less far apart, ties one half
  std::size_t splits;           // random ones, or all there are
  std::size_t texts;            // of each side in a draw; 0: all of both
  std::size_t events;           // a text without one counts as one
  Block moved = Block::family;  // what was exchanged as a whole
};

struct DistanceOptions {
  std::uint64_t seed = 1;
  std::size_t splits = 0;  // 0: as many as the distance asks for
  // Texts of each side that are drawn at random, `draws` times, so that pairs of outlets of
  // different sizes compare; 0: all of both, once. A side with fewer gives what it has.
  std::size_t texts = 0;
  std::size_t draws = 100;
};

// Labels are exchanged within events that both sides cover. Texts of one week, else of one event,
// that one side alone covers move as a whole where that leaves eight such blocks a side
// (choose_blocks() of models/estimate/blocks.h); else all texts of one-sided events are exchanged
// among each other, as if they were one event. Each group: 0 or 1, anything else is left out. Every
// number is NaN if a side has no text. REQUIRES: one group a unit.
DistanceExcess distance_excess(const Distance& distance, const DistanceTexts& texts,
                               std::span<const std::uint32_t> group,
                               const DistanceOptions& options = {},
                               const ForEach& for_each = serially());

// Every pair of groups, in order. More than two groups are compared at the size of the smallest, or
// at options.texts if that is smaller, so that their excesses compare with each other.
// A text of group kUnknown is left out.
struct PairDistance {
  std::uint32_t a = 0, b = 0;
  DistanceExcess excess;
};
std::vector<PairDistance> pair_distances(const Distance& distance, const DistanceTexts& texts,
                                         std::span<const std::uint32_t> group,
                                         const DistanceOptions& options = {},
                                         const ForEach& for_each = serially());

// "more different than 99 % of random splits of the same texts", or, within the central 95 %, "no
// more different than random splits of the same texts"; "" if nothing could be measured.
std::string sentence(const DistanceExcess& excess);
Message excess_message(const DistanceExcess& excess);  // REQUIRES: it has a value

// Quantile of an ascending list, interpolated between its values (type 7). REQUIRES: not empty.
double quantile(std::span<const double> ascending, double p);

}  // namespace slantwise
