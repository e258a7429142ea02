#include "apps/decisions.h"

#include <gtest/gtest.h>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr const char* kHeader = "kind,article,field,begin,end,was,now,who,why\n";

// "Ferry lost" 0-10, "One ferry sank." 12-27, "Tide table for May" 29-47.
std::string articles(const Folder& folder) {
  return folder.write("a.jsonl", R"({"id": "1", "outlet": "Gazette", )"
                                 R"("text": "Ferry lost\n\nOne ferry sank.\n\nTide table for May"})"
                                 "\n");
}

test::Outcome kwic(const Folder& folder, const std::string& word, const std::string& lines) {
  const std::string decisions = folder.write("decisions.csv", kHeader + lines);
  return program({"kwic", word, articles(folder), "--csv", "--decisions", decisions});
}

TEST(DecisionsOption, CutsAndKeepsWords) {
  const Folder folder;
  EXPECT_NE(program({"kwic", "tide", articles(folder), "--csv"}).out.find(",Tide,"),
            std::string::npos);
  const auto cut = kwic(folder, "tide", "boilerplate,1,text,29,47,Tide table for May,cut,Jo,\n");
  EXPECT_EQ(cut.out.find(",Tide,"), std::string::npos) << cut.err;
}

TEST(DecisionsOption, GivesWordsAVoice) {
  const Folder folder;
  const auto voiced = kwic(folder, "sank", "voice,1,text,12,27,One ferry sank.,quote,Jo,\n");
  EXPECT_NE(voiced.out.find(",text,22,26,lead,quote,"), std::string::npos) << voiced.out;
}

TEST(DecisionsOption, RefusesWhatNoLongerFitsWithItsLine) {
  const Folder folder;
  const auto changed = kwic(folder, "sank", "voice,1,text,12,27,Two ferries sank,quote,Jo,\n");
  EXPECT_EQ(changed.code, 1);
  EXPECT_NE(changed.err.find("decisions.csv:2: bytes 12 to 27 of 1 are not what 'was' says"),
            std::string::npos)
      << changed.err;
  const auto unknown = kwic(folder, "sank", "note,9,,,,,a remark,Jo,\n");
  EXPECT_EQ(unknown.code, 1);
  EXPECT_NE(unknown.err.find("decisions.csv:2: there is no article \"9\" in this input"),
            std::string::npos)
      << unknown.err;
  const auto missing = program({"kwic", "a", articles(folder), "--decisions", folder.path("no")});
  EXPECT_EQ(missing.code, 1);
  EXPECT_NE(missing.err.find("these decisions cannot be opened"), std::string::npos);
}

TEST(DecisionsOption, SetsFieldsBeforeArticlesAreChosen) {
  const Folder folder;
  const std::string decisions =
      folder.write("decisions.csv", std::string(kHeader) + "event,1,,,,,strike,Jo,\n");
  const auto found = program({"kwic", "sank", articles(folder), "--csv", "--where", "event=strike",
                              "--decisions", decisions});
  EXPECT_EQ(found.code, 0) << found.err;
  EXPECT_NE(found.out.find(",sank,"), std::string::npos);
}

TEST(DecisionsOption, StandsInTheRunRecordWithItsHash) {
  const Folder folder;
  const std::string decisions = folder.write("decisions.csv", kHeader);
  const auto report =
      program({"compare", articles(folder), "--json", "--quiet", "--decisions", decisions});
  EXPECT_EQ(report.code, 0) << report.err;
  EXPECT_NE(report.out.find("decisions.csv sha256:"), std::string::npos);
  EXPECT_EQ(report.out.find(folder.path("")), std::string::npos);
}

TEST(CutRepeated, IsOffByDefaultAndCutsWhatAnOutletRepeats) {
  const Folder folder;
  std::string lines;
  for (char boat = 'A'; boat < 'A' + 20; ++boat) {
    const std::string name = std::string("Gull") + boat;
    lines += R"({"id": ")" + name + R"(", "outlet": "Gazette", "text": "The )" + name +
             R"( is lost\n\nThe )" + name + " sank off " + std::string(4, boat) +
             R"( and its crew of four was saved by ferries.\n\nBuy our tide table for May"})" +
             "\n";
  }
  const auto path = folder.write("a.jsonl", lines);
  EXPECT_NE(program({"kwic", "tide", path, "--csv"}).out.find(",tide,"), std::string::npos);
  EXPECT_EQ(program({"kwic", "tide", path, "--csv", "--cut-repeated"}).out.find(",tide,"),
            std::string::npos);
}

}  // namespace
}  // namespace slantwise
