#include "models/validation.h"

#include <fmt/format.h>

namespace slantwise {

std::string voice_error_sentence() {
  return fmt::format(
      "About 1 in {} of the words that these rules call the outlet’s own are really a source’s, "
      "measured on {} that people had labeled by hand.",
      one_in(kVoiceError), kVoiceError.measured_on);
}

std::string framing_error_sentence() {
  const std::uint32_t places = kFramingError.places;
  return fmt::format(
      "Of framing terms in own words it is about 1 in {} ({:.0f}% of {},{:03} uses in "
      "{}): such words often stand in somebody’s speech.",
      one_in(kFramingError), 100 * kFramingError.contamination, places / 1000, places % 1000,
      kFramingError.measured_on);
}

}  // namespace slantwise
