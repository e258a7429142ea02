#include "apps/html/format.h"

#include <fmt/format.h>

#include <cmath>

#include "apps/records.h"

namespace slantwise::html {
namespace {

std::string without_trailing_zeros(std::string digits) {
  if (digits.find('.') == std::string::npos) return digits;
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

}  // namespace

std::string grouped(std::uint64_t value) { return slantwise::grouped(value); }

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "-";
  const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  if (part > 0 && share < 0.5) return "<1%";
  return fmt::format("{:.0f}%", std::round(share));
}

std::string two_digits(double value, Round round) {
  if (!std::isfinite(value)) return "-";
  if (round == Round::down) return bound_below(value);
  return round == Round::up ? bound_above(value) : slantwise::two_digits(value);
}

std::string small_share(double value) { return slantwise::small_share(value); }

std::string counted(std::uint64_t count, std::string noun) {
  return grouped(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string coordinate(double value) {
  return without_trailing_zeros(fmt::format("{:.2f}", value));
}

}  // namespace slantwise::html
