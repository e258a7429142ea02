// Copies, substitutions and stories, as the JSON report has them (docs/report-schema.md).
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

// Articles are ids.
nlohmann::ordered_json copies_json(const Comparison& comparison);
nlohmann::ordered_json substitutions_json(const Comparison& comparison);
nlohmann::ordered_json stories_json(const Comparison& comparison);

}  // namespace slantwise
