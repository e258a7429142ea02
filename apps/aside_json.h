// Harm clauses and house style as JSON (docs/report-schema.md, "Agency" and "House style").
#pragma once

#include <nlohmann/json.hpp>

#include "models/comparison.h"

namespace slantwise {

nlohmann::ordered_json agency_json(const AgencyRow& in);
// How often the rules err; for the whole report.
nlohmann::ordered_json agency_error_json();
nlohmann::ordered_json style_json(const StyleRow& in);

}  // namespace slantwise
