#include "models/validation.h"

#include <cmath>

#include "core/text/messages.h"

namespace slantwise {

Message voice_error_message() {
  return {"error.voice",
          {{"n", std::uint64_t{one_in(kVoiceError)}},
           {"where", std::vector<Message>{{std::string(kVoiceError.measured_on)}}}}};
}

Message framing_error_message() {
  const double percent = 100 * kFramingError.contamination;
  return {"error.framing",
          {{"n", std::uint64_t{one_in(kFramingError)}},
           {"percent", static_cast<std::uint64_t>(std::llround(percent))},
           {"places", std::uint64_t{kFramingError.places}},
           {"where", std::vector<Message>{{std::string(kFramingError.measured_on)}}}}};
}

std::string voice_error_sentence() { return in_english(voice_error_message()); }
std::string framing_error_sentence() { return in_english(framing_error_message()); }

}  // namespace slantwise
