// Words that favor one side whatever the event: style rather than subject (methods 6.3 d).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/families.h"

namespace slantwise {

// By column of `counts`: true where the word is used in ten events or more that both sides tell of,
// and one side has the higher rate in four of five of them or more. `side_of` is 0 or 1 for each
// document, anything else for neither. Events are those of the input field; of texts that are one,
// an outlet's latest is counted.
std::vector<bool> favors_in_most_events(const Corpus& corpus, const Counts& counts,
                                        const Families& families,
                                        std::span<const std::uint32_t> side_of);

}  // namespace slantwise
