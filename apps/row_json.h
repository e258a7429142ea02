// One row of a Comparison as JSON (docs/report-schema.md, "Row").
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

nlohmann::ordered_json row_json(const RowDetail& in);

}  // namespace slantwise
