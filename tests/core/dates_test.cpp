#include "core/dates.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(Dates, ReadsTheFormsThatOutletsUse) {
  for (const char* written : {"2018-01-22",
                              "2018/1/22",
                              "2018.01.22",
                              "20180122",
                              "2018-01-22T23:30:00+03:00",
                              "2018-01-22T10:00:00Z",
                              "2018-01-22 10:00:00 UTC",
                              "20180122T100000Z",
                              "January 22, 2018",
                              "Jan. 22, 2018",
                              "jan 22 2018",
                              "JANUARY 22ND, 2018",
                              "22 January 2018",
                              "22nd of Jan 2018",
                              "Monday, January 22, 2018",
                              "Mon, 22 Jan 2018 10:00:00 +0300",
                              "Mon 22 Jan 2018",
                              "January 22, 2018 at 10:15 am",
                              "January 22, 2018 6 PM",
                              "  2018-01-22  "}) {
    EXPECT_EQ(normalize_date(written), "2018-01-22") << written;
  }
}

TEST(Dates, KeepsTheDayAsWrittenWhateverTheTimeZone) {
  EXPECT_EQ(normalize_date("2018-01-22T23:30:00-11:00"), "2018-01-22");
}

TEST(Dates, ReadsUnixSecondsOfTenDigits) {
  // 17,553 days from 1970-01-01 to 2018-01-22 (48 years of 365 days, 12 leap days, 21 days):
  // 48 * 365 + 12 + 21 = 17,553; times 86,400 is 1,516,579,200.
  EXPECT_EQ(normalize_date("1516579200"), "2018-01-22");
  EXPECT_EQ(normalize_date("1516665599"), "2018-01-22");  // its last second
  EXPECT_EQ(normalize_date("1516665600"), "2018-01-23");
  EXPECT_EQ(normalize_date("1516579200000"), std::nullopt);  // milliseconds
  EXPECT_EQ(normalize_date("1583020800"), "2020-03-01");     // the day after a leap day
}

TEST(Dates, TakesABlankForUnknown) {
  EXPECT_EQ(normalize_date(""), "");
  EXPECT_EQ(normalize_date("  "), "");
}

TEST(Dates, RefusesWhatIsNoDayOfTheCalendar) {
  for (const char* written :
       {"Nov 44", "Nov 44, 2018", "2018-02-29", "2018-13-01", "2018-00-10", "0000-00-00",
        "1/22/2018", "4/4/17", "22 Jan 18", "January 2018", "yesterday", "2018", "2018-01",
        "2018-01-22garbage", "2018-01-22 2019", "Smarch 13, 2018", "20181301", "-",
        "12345678901234567890"}) {
    EXPECT_EQ(normalize_date(written), std::nullopt) << written;
  }
}

TEST(Dates, KnowsLeapYears) {
  EXPECT_EQ(normalize_date("2020-02-29"), "2020-02-29");
  EXPECT_EQ(normalize_date("2000-02-29"), "2000-02-29");
  EXPECT_EQ(normalize_date("1900-02-29"), std::nullopt);
}

}  // namespace
}  // namespace slantwise
