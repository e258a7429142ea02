// Numbers as people read them (methods 8.2). No locale: the same bytes everywhere.
#pragma once

#include <cstdint>
#include <string>

namespace slantwise::html {

// As apps/records.h writes them: here without its options.
std::string grouped(std::uint64_t value);  // 12345 -> "12,345"
std::string small_share(double value);     // .0031 -> ".0031"

// Whole per cent, half away from zero; "<1%" for what would be 0% but is not, "-" of nothing.
std::string percent(std::uint64_t part, std::uint64_t whole);

enum class Round : unsigned char { nearest, down, up };
// Two significant digits; nearest is half away from zero. "-" for NaN and infinity.
std::string two_digits(double value, Round round = Round::nearest);

// "1 article", "3 articles".
std::string counted(std::uint64_t count, std::string noun);

// SVG coordinates: at most two decimals, no trailing zeros.
std::string coordinate(double value);

}  // namespace slantwise::html
