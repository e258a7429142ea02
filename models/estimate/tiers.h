// How much a comparison can tell, from its smaller group (methods 2.5).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/message.h"

namespace slantwise {

enum class Tier : unsigned char { read, describe, contrast, estimate, model };

// `families` is k of the smaller group: 1-3 Read, 4-9 Describe, 10-24 Contrast, 25-49 Estimate.
// 0 is Read as well.
Tier tier(std::size_t families);

std::string_view name(Tier tier);    // "Read"
std::string_view answer(Tier tier);  // "just these texts", "a hint", "a pattern", "solid"
// What is withheld at this tier and why, as one or two sentences; empty for Model.
std::string withheld(Tier tier, std::size_t families);
std::optional<Message> withheld_message(Tier tier, std::size_t families);

}  // namespace slantwise
