// Words held at a distance, as `voices --distance` prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/records.h"
#include "models/voice_rows.h"

namespace slantwise {

// "scare quotes", "so-called", ..., "what X called".
std::string_view shown(DistanceKind kind);

// For programs: one line a kind and owner. `per_1000` is of the outlet's own words and empty for
// what sources hold at a distance.
Records distance_records(const std::vector<VoiceRow>& rows);

// For a screen: the same, with the words themselves. Empty if nothing is held at a distance.
std::string distance_table(const std::vector<VoiceRow>& rows);

// "scare quotes 2, so-called 1": what the outlet itself holds at a distance; empty for nothing.
std::string own_distance(const Distancing& distancing);

}  // namespace slantwise
