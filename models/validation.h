// How often the voice rules err, as last measured: the one place that every report quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/message.h"

namespace slantwise {

// Of words that the rules call the outlet's own, the share that is really a source's.
struct VoiceError {
  double contamination;
  std::uint32_t places;          // in own words that were looked at; 0: all words of the articles
  std::string_view measured_on;  // a message: where people had labeled the voices by hand
  std::string_view measured;     // when, with `./dev validate voice`
};

// All own words. The rules were not made with these articles.
inline constexpr VoiceError kVoiceError{0.163, 0, "error.polnear-dev", "2026-11-22"};

// Terms of conflict.yaml in own words: they cluster in speech, so the average flatters them. The
// development articles have too few of them (124: 30%).
inline constexpr VoiceError kFramingError{321.0 / 1257, 1257, "error.polnear-train", "2026-11-22"};

// "1 in N", N rounded half up. REQUIRES: 0 < contamination <= 1.
constexpr unsigned one_in(const VoiceError& error) {
  return static_cast<unsigned>(1 / error.contamination + 0.5);
}

// "About 1 in 6 of the words that these rules call the outlet’s own are really a source’s, ..."
std::string voice_error_sentence();
Message voice_error_message();

// "Of framing terms in own words it is about 1 in 4 (26% of 1,257 uses in ...)."
std::string framing_error_sentence();
Message framing_error_message();

}  // namespace slantwise
