#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/apps/program.h"
#include "tests/models/made_words.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::Folder;
using test::made_words;
using test::program;

constexpr const char* kHeader = "kind,article,field,begin,end,was,now,who,why\n";

std::string line(const std::string& id, const std::string& outlet, const std::string& date,
                 const std::string& text) {
  return fmt::format(R"({{"id": "{}", "outlet": "{}", "date": "{}", "text": "{}."}})", id, outlet,
                     date, text) +
         "\n";
}

// One text in two outlets, one alone, one with another's mark.
std::string articles(const Folder& folder) {
  return folder.write(
      "a.jsonl", line("g1", "Gazette", "2021-05-01", "Ferries rest\\n\\n" + made_words(1, 104)) +
                     line("h1", "Herald", "2021-05-02", "Ferries rest\\n\\n" + made_words(1, 104)) +
                     line("h2", "Herald", "2021-05-03", "Taxes rise\\n\\n" + made_words(2, 104)) +
                     line("h3", "Herald", "2021-05-04",
                          "A port\\n\\nLISK, May 4. /TASS/. " + made_words(3, 104)));
}

test::Outcome reprints(const Folder& folder, Arguments more = {}) {
  Arguments all = {"reprints", articles(folder), "--quiet"};
  all.insert(all.end(), more.begin(), more.end());
  return program(all);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(ReprintsCommand, ShowsFamiliesOriginsAndOutlets) {
  const Folder folder;
  const auto shown = reprints(folder);
  ASSERT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "4 articles = 3 independent texts")) << shown.out;
  EXPECT_TRUE(has(shown.out, "1. 2 articles of 2 outlets\n")) << shown.out;
  EXPECT_TRUE(has(shown.out,
                  "  Herald   h1       2021-05-02  copy of g1    100%  date: 2021-05-01 "
                  "before 2021-05-02\n"))
      << shown.out;
  EXPECT_TRUE(has(shown.out,
                  "  Herald  h3       2021-05-04  copy of TASS          dateline: LISK, "
                  "May 4. /TASS/.\n"))
      << shown.out;
}

TEST(ReprintsCommand, PrintsRowsOfArticlesOutletsAndPairs) {
  const Folder folder;
  const std::string rows = reprints(folder, {"--csv"}).out;
  EXPECT_TRUE(has(rows,
                  "\n1,2,2,h1,Herald,2021-05-02,Gazette,copy,g1,date: 2021-05-01 before "
                  "2021-05-02,,,g1,copy,1,1,1,1,1,"))
      << rows;
  EXPECT_TRUE(has(rows,
                  "\n,1,1,h3,Herald,2021-05-04,TASS,copy by origin,,\"dateline: LISK, May 4. "
                  "/TASS/.\","))
      << rows;
  const std::string outlets = reprints(folder, {"--csv", "--by", "outlet"}).out;
  EXPECT_TRUE(has(outlets, "\nGazette,1,1,1,0,0,0,0,106,1,106,Gazette 1\n")) << outlets;
  EXPECT_TRUE(has(outlets, "\nHerald,3,3,0,1,1,0,0,318,1,106,Gazette 1; Herald 1; TASS 1\n"))
      << outlets;
  const std::string pairs = reprints(folder, {"--csv", "--by", "pair"}).out;
  EXPECT_TRUE(has(pairs, "\ng1,h1,Gazette,Herald,2021-05-01,2021-05-02,same,yes,copy,1,1,1,1,1,"))
      << pairs;
  const auto json = reprints(folder, {"--json"});
  EXPECT_TRUE(has(json.out, "\"role\":\"copy by origin\"")) << json.out;
}

TEST(ReprintsCommand, RefusesRowsThatThereAreNot) {
  const auto wrong = program({"reprints", "x.jsonl", "--by", "outlets", "--csv"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_TRUE(has(wrong.err, "--by cannot be \"outlets\"")) << wrong.err;
  EXPECT_EQ(program({"reprints", "x.jsonl", "--by", "pair"}).code, 2);
  EXPECT_EQ(program({"reprints", "x.jsonl", "--own-writing"}).code, 2);
}

std::string decided(const Folder& folder, const std::string& lines) {
  return folder.write("decisions.csv", kHeader + lines);
}

TEST(ReprintsCommand, FollowsDirectionsOfAPerson) {
  const Folder folder;
  const auto turned =
      reprints(folder, {"--csv", "--decisions", decided(folder, "direction,g1,,,,,h1,Jo,\n")});
  ASSERT_EQ(turned.code, 0) << turned.err;
  EXPECT_TRUE(has(turned.out, ",g1,Gazette,2021-05-01,Herald,copy,h1,,,yes,h1,")) << turned.out;
  const auto own = reprints(
      folder, {"--csv", "--decisions", decided(folder, "direction,h3,,,,,independent,Jo,\n")});
  EXPECT_FALSE(has(own.out, "copy by origin")) << own.out;
  const auto apart = reprints(
      folder, {"--csv", "--decisions", decided(folder, "direction,h1,,,,,independent,Jo,\n")});
  EXPECT_FALSE(has(apart.out, ",h1,")) << apart.out;
}

TEST(ReprintsCommand, RefusesDirectionsWithTheirLine) {
  const Folder folder;
  const auto refused = [&](const std::string& lines) {
    const auto out = reprints(folder, {"--decisions", decided(folder, lines)});
    EXPECT_EQ(out.code, 1);
    return out.err;
  };
  EXPECT_TRUE(has(refused("direction,h1,,,,,g9,Jo,\n"),
                  "decisions.csv:2: there is no article \"g9\" in this input"));
  EXPECT_TRUE(has(refused("direction,g9,,,,,g1,Jo,\n"),
                  "decisions.csv:2: there is no article \"g9\" in this input"));
  EXPECT_TRUE(has(refused("note,h1,,,,,x,Jo,\ndirection,h2,,,,,g1,Jo,\n"),
                  "decisions.csv:3: h2 and g1 are not of one family"));
  EXPECT_TRUE(has(refused("direction,h1,,,,,h1,Jo,\n"), "decisions.csv:2: h1 cannot copy itself"));
}

TEST(ReprintsCommand, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  EXPECT_EQ(reprints(folder, {"--json", "--threads", "1"}).out,
            reprints(folder, {"--json", "--threads", "2"}).out);
}

TEST(OwnWritingOption, LeavesOutWhatIsCopiedInEveryCommand) {
  const Folder folder;
  const std::string path = articles(folder);
  const auto own = program({"compare", path, "--json", "--own-writing"});
  ASSERT_EQ(own.code, 0) << own.err;
  EXPECT_TRUE(has(own.err,
                  "own writing: left out are 1 article of other origin, 1 copy of another outlet's "
                  "text and 0 that two outlets print and nothing tells whose; 0 others have "
                  "copied passages, not counted\n"))
      << own.err;
  EXPECT_TRUE(has(own.out, "own-writing")) << "the run record says so";
  EXPECT_FALSE(has(own.out, "\"h1\""));
  EXPECT_TRUE(has(own.out, "\"h2\""));
  EXPECT_EQ(program({"kwic", "ferries", path, "--csv", "--quiet", "--own-writing"}).out,
            program({"kwic", "ferries", path, "--csv", "--quiet", "--outlets", "Gazette"}).out);
}

TEST(OwnWritingOption, FollowsDirectionsOfAPerson) {
  const Folder folder;
  const std::string path = articles(folder);
  const auto own = [&](const std::string& lines) {
    return program(
        {"kwic", "ferries", path, "--csv", "--own-writing", "--decisions", decided(folder, lines)});
  };
  const auto turned = own("direction,g1,,,,,h1,Jo,\n");
  EXPECT_TRUE(has(turned.out, "Herald")) << turned.out;
  EXPECT_FALSE(has(turned.out, "Gazette")) << turned.out;
  const auto apart = own("direction,h1,,,,,independent,Jo,\n");
  EXPECT_TRUE(has(apart.out, "Herald") && has(apart.out, "Gazette")) << apart.out;
  const auto refused = own("direction,h2,,,,,g1,Jo,\n");
  EXPECT_EQ(refused.code, 1);
  EXPECT_TRUE(has(refused.err, "decisions.csv:2: h2 and g1 are not of one family")) << refused.err;
}

TEST(OwnWritingOption, SaysWhenNothingIsLeft) {
  const Folder folder;
  const std::string path = folder.write("b.jsonl", line("g1", "Gazette", "", "Ferries rest") +
                                                       line("h1", "Herald", "", "Ferries rest"));
  const auto none = program({"voices", path, "--own-writing"});
  EXPECT_EQ(none.code, 2);
  EXPECT_TRUE(has(none.err, "no article is left after --own-writing")) << none.err;
}

TEST(ReprintsCommand, ShowsTheSeedsCopyByOriginAndNoFamily) {
  if (!std::filesystem::exists("../shared/seeds")) GTEST_SKIP() << "skipped: no ../shared/seeds";
  const auto out = program({"reprints", "../shared/seeds", "--csv", "--quiet"});
  ASSERT_EQ(out.code, 0) << out.err;
  EXPECT_EQ(std::ranges::count(out.out, '\n'), 2);  // the header and VT
  EXPECT_TRUE(has(out.out, ",VT,2017-09-08,TASS,copy by origin,")) << out.out;
}

}  // namespace
}  // namespace slantwise
