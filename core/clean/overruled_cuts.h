// Cuts that are added to or taken from those of the rules.
#pragma once

#include <span>
#include <vector>

#include "core/clean/boilerplate.h"
#include "core/clean/overrule.h"

namespace slantwise {

// Applies the overrules `cut` and `keep` in order to the verdicts of `layout` and to `parts`, the
// cuts within paragraphs. A paragraph of which a person keeps a part loses the rest only. Cuts
// stay disjoint.
void overrule_cuts(TextLayout& layout, std::span<const Overrule> overrules,
                   std::vector<Cut>& parts);

}  // namespace slantwise
