#include <gtest/gtest.h>

#include <map>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;
using test::record;

std::vector<std::string> rows(const std::string& csv) {
  std::vector<std::string> result;
  std::istringstream in(csv);
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

std::string articles(const Folder& folder) {
  return folder.write("a.jsonl", record("1", "Gazette", "The old port is full. An old port.") +
                                     record("2", "Herald", "A new port and the old sea.") +
                                     record("3", "Herald", "No port at all. An old boat."));
}

constexpr const char* kHeader =
    "outlet,voice,term,count,families,left,right,expected,log_dice,log_ratio,pattern_count,"
    "pattern_families,voice_families,term_count,window_words,words,per_100,ratio,low,high";

// "old" stands twice before the Gazette's two ports (of 6 words near, 6 in all) and once behind one
// of the Herald's two; once it stands in another sentence.
TEST(CollocatesCommand, CountsByOutletAndForAll) {
  const Folder folder;
  const auto result = program({"collocates", "port", articles(folder), "--csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  const auto lines = rows(result.out);
  EXPECT_EQ(lines[0], kHeader);
  std::map<std::string, std::string> by_outlet;
  for (const std::string& line : lines) {
    const std::string start = line.substr(0, line.find(','));
    if (line.find(",narration,old,") != std::string::npos) by_outlet[start] = line;
  }
  EXPECT_TRUE(by_outlet[""].starts_with(",narration,old,3,2,2,1,")) << by_outlet[""];
  EXPECT_TRUE(by_outlet["Gazette"].starts_with("Gazette,narration,old,2,1,2,0,"));
  EXPECT_TRUE(by_outlet["Herald"].starts_with("Herald,narration,old,1,1,0,1,"));
  // 2 hits, 1 text, of 1; old 2, near 6, words 6; 100 a hundred hits; nothing told of so few texts.
  EXPECT_TRUE(by_outlet["Gazette"].ends_with(",2,1,1,2,6,6,100,,,")) << by_outlet["Gazette"];
}

TEST(CollocatesCommand, LeavesOutWhatIsRare) {
  const Folder folder;
  const auto path = articles(folder);
  const auto all = program({"collocates", "port", path, "--csv", "--min-count", "1"}).out;
  EXPECT_NE(all.find(",new,1,1,"), std::string::npos);
  EXPECT_EQ(program({"collocates", "port", path, "--csv"}).out.find(",new,"), std::string::npos);
  const auto texts = program({"collocates", "port", path, "--csv", "--min-texts", "3"}).out;
  EXPECT_EQ(texts.find(",old,"), std::string::npos);
}

TEST(CollocatesCommand, LeadsToEveryPassageThroughKwic) {
  const Folder folder;
  const auto path = articles(folder);
  const auto screen = program({"collocates", "port", path, "--left", "3"});
  EXPECT_NE(screen.out.find("Passages: slantwise kwic \"port\" PATH... --near \"old\" --voice "
                            "narration --left 3\n"),
            std::string::npos)
      << screen.out;
  const auto kwic = program(
      {"kwic", "port", path, "--near", "old", "--voice", "narration", "--left", "3", "--csv"});
  EXPECT_EQ(rows(kwic.out).size(), 1u + 3u);
}

TEST(CollocatesCommand, SaysWhatIsNotThere) {
  const Folder folder;
  const auto path = articles(folder);
  const auto none = program({"collocates", "gull", path});
  EXPECT_EQ(none.code, 0);
  EXPECT_NE(none.err.find("\"gull\" is not found in these 3 articles"), std::string::npos);
  EXPECT_EQ(program({"collocates", "gull"}).code, 2);
  EXPECT_EQ(program({"collocates", "gull", path, "--sort", "size"}).code, 2);
  EXPECT_EQ(program({"collocates", "...", path}).code, 2);
}

TEST(CollocatesCommand, LeavesOutDroppedHits) {
  const Folder folder;
  const auto path = articles(folder);
  const auto file = folder.write("d.csv",
                                 "kind,article,field,begin,end,was,now,who,why\n"
                                 "mention,1,text,29,33,port,drop,Jo,\n");
  const auto result = program({"collocates", "port", path, "--csv", "--decisions", file});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_NE(result.out.find("\n,narration,old,2,2,1,1,"), std::string::npos) << result.out;
  EXPECT_EQ(result.err, "1 passage left out, dropped in " + file + "\n");
}

// Ten texts an outlet with one hit each; "old" is near it in all of A's and in half of B's.
TEST(CollocatesCommand, ComparesTwoOutletsAsFarAsTheirTextsAllow) {
  const Folder folder;
  std::string many;
  for (int i = 0; i < 10; ++i) {
    const std::string mark = std::to_string(i);
    many += record("a" + mark, "A", "old port mark" + mark);
    many += record("b" + mark, "B", (i < 5 ? "old port sign" : "new port sign") + mark);
  }
  const auto path = folder.write("many.jsonl", many);
  const auto csv = program({"collocates", "port", path, "--csv"}).out;
  for (const std::string& line : rows(csv)) {
    if (!line.starts_with("A,narration,old,")) continue;
    // 10 of 10 against 5 of 10 is 2; from ten texts a side on there is an interval.
    const auto at = line.find(",100,2,");
    ASSERT_NE(at, std::string::npos) << line;
    EXPECT_FALSE(line.ends_with(",")) << line;
  }
  EXPECT_NE(program({"collocates", "port", path}).out.find("tier Contrast: 10 independent texts"),
            std::string::npos);
}

TEST(CollocatesCommand, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  std::string many;
  for (int i = 0; i < 60; ++i) {
    many +=
        record(std::to_string(i), i % 3 == 0 ? "A" : "B",
               "old port " + std::to_string(i % 7) + " and new port. A sea " + std::to_string(i));
  }
  const auto path = folder.write("many.jsonl", many);
  const auto with = [&](const std::string& threads) {
    return program({"collocates", "port", path, "--csv", "--by-voice", "--threads", threads}).out;
  };
  EXPECT_EQ(with("1"), with("2"));
}

}  // namespace
}  // namespace slantwise
