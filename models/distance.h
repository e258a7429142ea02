// How far apart the words of two outlets are; models/distances/ is the table (methods 2).
//
// A raw distance says mostly how few texts there are (methods 2.2): two halves of one outlet are as
// far apart as two outlets. What is shown is its excess over random splits of the same texts
// (models/distance_excess.h), and only from the distance's tier up.
//
//   const Measure measure = distances::find("jsd").on({counts, event}, {});
//   measure(label);  // .31
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/message.h"
#include "models/estimate/blocks.h"
#include "models/estimate/tiers.h"
#include "models/estimate/units.h"
#include "models/statistic.h"

namespace slantwise {

struct DistanceTexts {
  const UnitCounts& counts;              // a unit a family of an outlet; the words that may count
  std::span<const std::uint32_t> event;  // of each unit; kUnknown: alone. Empty: all alone
  std::uint64_t seed = 1;                // of folds
  std::span<const std::uint32_t> week = {};  // of each unit, as event: for the random splits
};

// From the texts labeled 0 to those labeled 1; texts with other labels are left out, but what a
// word weighs (idf, deviation) is over all. NaN without a text on a side, or without a word.
// May be called from several threads at once.
using Measure = std::function<double(std::span<const std::uint32_t> label)>;

struct Distance {
  std::string_view name, summary, source, formula;
  std::span<const Parameter> parameters;
  Tier from;             // of the smaller side: below it the distance is not shown
  double none;           // where the words tell nothing about the outlet
  std::size_t shuffles;  // of its null
  // What does not depend on the labels is done once. REQUIRES: one value a parameter; an event a
  // unit, or none; the counts outlive the call only.
  Measure (*on)(const DistanceTexts& texts, std::span<const double> values);
};

namespace distances {
std::span<const Distance* const> all();
const Distance& find(std::string_view name);  // throws UsageError that names what there is
}  // namespace distances

// Why it is not shown where the smaller side has `families` independent texts; "" if it is.
std::string withheld(const Distance& distance, std::size_t families);
std::optional<Message> withheld_message(const Distance& distance, std::size_t families);

// With the default parameters.
Measure measure_on(const Distance& distance, const DistanceTexts& texts);

}  // namespace slantwise
