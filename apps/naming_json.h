// What the shares, tests and periods of a naming set tell, as JSON (docs/report-schema.md, "Naming
// set").
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

nlohmann::ordered_json naming_detail_json(const Comparison& in, const NamingTable& set);

}  // namespace slantwise
