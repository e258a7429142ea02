// The same words in another voice: for models/copy_changes.
#pragma once

#include <vector>

#include "models/copy_changes.h"

namespace slantwise {

// In order of the copy; `was` and `now` are empty.
std::vector<CopyChange> voice_changes(const TwoTexts& pair, const Alignment& alignment);

}  // namespace slantwise
