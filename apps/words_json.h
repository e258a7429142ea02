// The words that tell outlets apart as JSON (docs/report-schema.md).
#pragma once

#include <nlohmann/json.hpp>

#include "models/compare_words.h"

namespace slantwise {

nlohmann::ordered_json words_json(const ComparedWords& in);

}  // namespace slantwise
