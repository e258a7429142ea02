// Dates as outlets write them -> "2018-01-22".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slantwise {

// The calendar day that `written` names, as YYYY-MM-DD; "" for a blank string (unknown); nullopt if
// it is not a day of the calendar in one of these forms:
//   2018-01-22, 2018/1/22, 20180122, each with or without a time ("2018-01-22T10:00:00Z");
//   January 22, 2018; Jan. 22 2018; 22 January 2018; Mon, 22 Jan 2018 10:00:00 +0300 (RFC 822);
//   1516579200 (ten digits: seconds since 1970, in UTC).
// The day stays as written, whatever the time zone. 1/2/2018 is refused: it may be either month.
std::optional<std::string> normalize_date(std::string_view written);

}  // namespace slantwise
