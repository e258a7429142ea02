// What makes a run of `features` repeatable: run.json beside the matrix.
#pragma once

#include <string>

#include "apps/feature_table.h"

namespace slantwise {

// One JSON object: versions; the plan (`raw`, `tokens`, `weight`, `by`, `voice`, `stop`, `stem`,
// `ngrams`); `languages`, each with its articles and whether its words were stemmed and its stop
// words left out; `inputs` with their SHA-256. Languages are empty with --raw, unless a step
// follows them.
std::string feature_record(const FeatureTable& table, const FeaturePlan& plan);

}  // namespace slantwise
