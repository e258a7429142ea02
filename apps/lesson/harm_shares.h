// How many clauses of harm say who did it: what can be predicted, and the key's table.
#pragma once

#include <array>
#include <cstdint>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::lesson {

// Clauses with a verb by Doer, all outlets and voices of Comparison::agency together.
std::array<std::uint64_t, kDoers> doers(const Comparison& comparison);
std::uint64_t sum(const std::array<std::uint64_t, kDoers>& counts);

// Of ten, rounded half up: 0 is none to two, 1 is three or four, then five or six, seven or eight,
// nine or ten. REQUIRES: whole > 0.
inline constexpr std::size_t kShares = 5;
std::size_t share_bin(std::uint64_t part, std::uint64_t whole);

// A row an outlet, in own words.
void harm_key(const Comparison& comparison, html::Markup& out);

}  // namespace slantwise::lesson
