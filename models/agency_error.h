// How often the rules of models/agency.h err, as last measured: the one place that reports quote.
// docs/agency.md has the whole table, tests/models/agency_labels_test.cpp measures it again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/message.h"

namespace slantwise {

struct AgencyError {
  double precision, recall;  // of clauses with a verb; right if the kind is
  std::uint32_t labeled;
  std::string_view measured_on;  // a message
};
// The half of the labels that served only to check the rules.
inline constexpr AgencyError kAgencyError{.92, .92, 53, "error.us-news"};

// "Of the clauses that these rules find, 92% are of the kind said, and they find 92% of those that
// are there (53 clauses of US political news, labeled by one person)."
std::string agency_error_sentence();
Message agency_error_message();

}  // namespace slantwise
