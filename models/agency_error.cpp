#include "models/agency_error.h"

#include <cmath>

#include "core/text/messages.h"

namespace slantwise {

Message agency_error_message() {
  const auto percent = [](double share) {
    return static_cast<std::uint64_t>(std::llround(100 * share));
  };
  return {"error.agency",
          {{"precision", percent(kAgencyError.precision)},
           {"recall", percent(kAgencyError.recall)},
           {"n", std::uint64_t{kAgencyError.labeled}},
           {"where", std::vector<Message>{{std::string(kAgencyError.measured_on)}}}}};
}

std::string agency_error_sentence() { return in_english(agency_error_message()); }

}  // namespace slantwise
