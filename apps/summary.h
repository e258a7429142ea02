// `compare` on one screen: what these texts can tell, who is in them, what differs, where to go on.
#pragma once

#include <cstddef>
#include <string>

#include "models/comparison.h"

namespace slantwise {

inline constexpr int kScreenWidth = 80;  // where nothing else is known
inline constexpr std::size_t kScreenLines = 30;

// At most kScreenLines lines from 80 columns on, none of them wider than `width` columns. What is
// left out here is counted, and in the text report. REQUIRES: width >= 40.
std::string summary(const Comparison& comparison, int width = kScreenWidth);

}  // namespace slantwise
