#include "models/validation.h"

#include <fmt/format.h>

namespace slantwise {

std::string voice_error_sentence() {
  return fmt::format(
      "About 1 in {} of the words that these rules call the outlet’s own are really a source’s, "
      "measured on {} that people had labeled by hand.",
      one_in(kVoiceError), kVoiceError.measured_on);
}

}  // namespace slantwise
