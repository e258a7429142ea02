#include "models/agency_error.h"

#include <fmt/format.h>

namespace slantwise {

std::string agency_error_sentence() {
  return fmt::format(
      "Of the clauses that these rules find, {:.0f}% are of the kind said, and they find {:.0f}% "
      "of those that are there ({} clauses of {}, labeled by one person).",
      100 * kAgencyError.precision, 100 * kAgencyError.recall, kAgencyError.labeled,
      kAgencyError.measured_on);
}

}  // namespace slantwise
