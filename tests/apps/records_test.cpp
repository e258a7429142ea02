#include "apps/records.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "apps/shares.h"

namespace slantwise {
namespace {

TEST(Csv, QuotesFieldsWithCommasQuotesAndLineEnds) {
  std::string csv;
  append_csv(csv, std::vector<Cell>{std::string("a,b"),
                                    std::string("say \"x\""),
                                    std::string("two\nlines"),
                                    std::string("plain"),
                                    {},
                                    3.0});
  EXPECT_EQ(csv, "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain,,3\n");
}

TEST(Csv, LeavesWithheldNumbersEmpty) {
  EXPECT_EQ(to_csv({{"ratio", "low"}, {{1.5, std::nan("")}}}), "ratio,low\n1.5,\n");
}

TEST(Json, HoldsEveryCellAndNullForNothing) {
  const auto json = nlohmann::json::parse(to_json(
      {{"term", "count", "rate", "ratio"},
       {{std::string("tax\xff"), 3.0, 0.25, std::nan("")}, {std::string("b"), {}, {}, {}}}}));
  EXPECT_EQ(json[0]["term"], "tax\uFFFD");
  EXPECT_TRUE(json[0]["count"].is_number_integer());
  EXPECT_EQ(json[0]["rate"], 0.25);
  EXPECT_TRUE(json[0]["ratio"].is_null());
  EXPECT_TRUE(json[1]["count"].is_null());
  EXPECT_EQ(to_json({{"a"}, {}}), "[]\n");
}

TEST(Exact, ReadsBackAsTheSameNumber) {
  EXPECT_EQ(exact(0.1), "0.1");
  EXPECT_EQ(std::stod(exact(1.0 / 3)), 1.0 / 3);
  EXPECT_EQ(exact(12000), "12000");
  EXPECT_EQ(exact(std::nan("")), "");
}

// Methods 8.2: two significant digits, half away from zero, bounds outward.
TEST(TwoDigits, RoundsHalfAwayFromZero) {
  EXPECT_EQ(two_digits(3.14159), "3.1");
  EXPECT_EQ(two_digits(0.125), "0.13");
  EXPECT_EQ(two_digits(0.0345), "0.035");
  EXPECT_EQ(two_digits(127), "130");
  EXPECT_EQ(two_digits(9.96), "10");
  EXPECT_EQ(two_digits(0), "0");
  EXPECT_EQ(two_digits(std::nan("")), "-");
}

TEST(Bounds, AreRoundedOutward) {
  EXPECT_EQ(bound_below(1.29), "1.2");
  EXPECT_EQ(bound_above(1.21), "1.3");
  EXPECT_EQ(bound_below(1.2), "1.2");
  EXPECT_EQ(bound_above(27.1), "28");
}

TEST(Grouped, PutsCommasBetweenThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Percent, IsQuietAboutZero) {
  EXPECT_EQ(percent(41, 100), "41%");
  EXPECT_EQ(percent(1, 300), "0.33%");
  EXPECT_EQ(percent(0, 300), ".");
  EXPECT_EQ(percent(0, 0), "-");
}

TEST(FormatOf, FollowsTheFlagThenTheExtension) {
  EXPECT_EQ(format({"", false, false}), Format::text);
  EXPECT_EQ(format({"x.csv", false, false}), Format::csv);
  EXPECT_EQ(format({"x.json", false, true}), Format::csv);
  EXPECT_EQ(format({"x.tsv", false, false}), Format::tsv);
  EXPECT_EQ(format({"x.html", false, false}), Format::html);
  EXPECT_THROW(format({"", true, true}), UsageError);
}

TEST(FormatOf, RefusesAnExtensionThatPromisesSomethingElse) {
  EXPECT_EQ(format({"words.txt", false, false}), Format::text);
  EXPECT_EQ(format({"words", false, false}), Format::text);
  EXPECT_THROW(format({"words.xlsx", false, false}), UsageError);
  EXPECT_EQ(format({"words.html", true, false}), Format::json);
}

TEST(SmallShare, IsRoundedUpAndNeverZero) {
  EXPECT_EQ(small_share(0.41), ".41");
  EXPECT_EQ(small_share(0.4101), ".42");
  EXPECT_EQ(small_share(0.0312), ".032");
  EXPECT_EQ(small_share(0.00301), ".0031");
  EXPECT_EQ(small_share(0.00004), "<.0001");
  EXPECT_EQ(small_share(0), "<.0001");
  EXPECT_EQ(small_share(1), "1");
  EXPECT_EQ(small_share(std::nan("")), "-");
}

TEST(ShareRange, IsRoundedOutwards) {
  EXPECT_EQ(share_range({0.62, 0.551, 0.684, 9}), "55-69%");
  EXPECT_EQ(share_range({0.0002, 0.0001, 0.004, 9}), "0-1%");
  EXPECT_EQ(share_range(kNoEstimate), "");
}

Records example() {
  return {{"term_count", "voice", "note"},
          {{2.0, std::string("narration"), std::string("a\tb\nc")},
           {0.123456, std::string("all"), Cell{}},
           {1234.5, std::string("<b>"), std::nan("")}}};
}

TEST(Tsv, KeepsEveryCellInItsLine) {
  EXPECT_EQ(to_tsv(example()),
            "term_count\tvoice\tnote\n"
            "2\tnarration\ta b c\n"
            "0.123456\tall\t\n"
            "1234.5\t<b>\t\n");
}

TEST(HtmlTable, IsForPeople) {
  const std::string page = to_html_table(example());
  const auto has = [&](std::string_view part) { return page.find(part) != std::string::npos; };
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_TRUE(has("<th scope=\"col\">term count</th>"));
  EXPECT_TRUE(has("<tr><td class=\"n\">2</td><td><bdi>own words</bdi></td>")) << page;
  EXPECT_TRUE(has("<td class=\"n\">0.123</td><td><bdi>all voices</bdi></td><td></td>"));
  EXPECT_TRUE(has("<td class=\"n\">1235</td>"));
  EXPECT_TRUE(has("&lt;b&gt;"));
  EXPECT_FALSE(has("<b>"));
  EXPECT_FALSE(has("http:") || has("https:"));
}

TEST(Written, FollowsTheFormat) {
  const Records records = example();
  EXPECT_EQ(written(records, Format::csv), to_csv(records));
  EXPECT_EQ(written(records, Format::json), to_json(records));
  EXPECT_EQ(written(records, Format::tsv), to_tsv(records));
  EXPECT_EQ(written(records, Format::html), to_html_table(records));
}

}  // namespace
}  // namespace slantwise
