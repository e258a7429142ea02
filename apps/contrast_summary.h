// Outlet against outlet, for a terminal: what differs by more than chance, and what chance does.
#pragma once

#include <string>

#include "models/comparison.h"

namespace slantwise {

// "" where nothing is compared (tier Read).
std::string contrast_summary(const Comparison& comparison);

}  // namespace slantwise
