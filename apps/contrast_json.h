// The numbers of a comparison that have a test or an interval, for the JSON report.
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

nlohmann::ordered_json contrast_json(const TermContrast& in);
nlohmann::ordered_json tests_json(const ContrastTests& in);
nlohmann::ordered_json distance_json(const OutletDistance& in);
nlohmann::ordered_json noise_json(const OutletNoise& in);

// {"share": .62, "low": .55, "high": .69}; null for what the texts do not allow.
nlohmann::ordered_json share_json(const Estimate& in);
// The voices of an outlet by name, and "unclear".
nlohmann::ordered_json voice_shares_json(const OutletSummary& in);

}  // namespace slantwise
