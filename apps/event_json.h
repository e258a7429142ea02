// Events and what is compared within them, as the JSON report has them (docs/report-schema.md).
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

// Articles are ids.
nlohmann::ordered_json event_json(const Event& in, const Comparison& comparison);
nlohmann::ordered_json coverage_json(const OutletCoverage& in);
nlohmann::ordered_json matched_json(const MatchedPair& in);

}  // namespace slantwise
