// How often the voice rules err, as last measured: the one place that every report quotes.
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

struct VoiceError {
  double contamination;          // share of a text's "own words" that are really a source's
  std::string_view measured_on;  // where people had labeled the voices by hand
};

// Content words by these rules on PolNeAR's development articles, against its annotators.
inline constexpr VoiceError kVoiceError{0.170, "US news of 2016 (PolNeAR, development articles)"};

// "1 in N", N rounded half up. REQUIRES: 0 < contamination <= 1.
constexpr unsigned one_in(const VoiceError& error) {
  return static_cast<unsigned>(1 / error.contamination + 0.5);
}

// "About 1 in 6 of the words that these rules call the outlet’s own are really a source’s, ..."
std::string voice_error_sentence();

}  // namespace slantwise
