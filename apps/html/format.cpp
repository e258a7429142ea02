#include "apps/html/format.h"

#include <fmt/format.h>

#include <cmath>

namespace slantwise {
namespace {

std::string without_trailing_zeros(std::string digits) {
  if (digits.find('.') == std::string::npos) return digits;
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

double rounded(double scaled, Round round) {
  if (round == Round::down) return std::floor(scaled + 1e-9);
  if (round == Round::up) return std::ceil(scaled - 1e-9);
  return std::round(scaled);  // half away from zero
}

}  // namespace

std::string grouped(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "-";
  const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  if (part > 0 && share < 0.5) return "<1%";
  return fmt::format("{:.0f}%", std::round(share));
}

std::string two_digits(double value, Round round) {
  if (!std::isfinite(value)) return "-";
  if (value == 0) return "0";
  const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(value))));
  const int decimals = 1 - magnitude;
  // Dividing by a whole power keeps 0.35 from becoming 0.35000000000000003.
  const double scale = std::pow(10.0, std::abs(decimals));
  const double scaled = decimals >= 0 ? value * scale : value / scale;
  const double kept = rounded(scaled, round);
  const double shown = decimals >= 0 ? kept / scale : kept * scale;
  return fmt::format("{:.{}f}", shown, decimals > 0 ? decimals : 0);
}

std::string counted(std::uint64_t count, std::string noun) {
  return grouped(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string coordinate(double value) {
  return without_trailing_zeros(fmt::format("{:.2f}", value));
}

}  // namespace slantwise
