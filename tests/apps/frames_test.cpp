// slantwise frames: lexicons of many kinds, name choices, words beside a name.
#include <gtest/gtest.h>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::Outcome;
using test::program;
using test::record;

const std::string kLexicon =
    "name: mine\nversion: \"1\"\nlanguage: en\nlicense: l\nprovenance: p\n"
    "includes: [more/ships.yaml]\n"
    "terms:\n  - {id: rebels, label: rebels, patterns: [rebel*], category: naming/armed}\n"
    "sets:\n  - id: front\n    referent: the Front\n    anchors: [Front]\n    labels:\n"
    "      - {id: f, label: fighters, patterns: [fighters]}\n"
    "      - {id: r, label: rebels, patterns: [rebels]}\n";
const std::string kShips =
    "name: ships\nversion: \"1\"\nlanguage: en\nlicense: l\nprovenance: p\n"
    "terms:\n  - {id: ships, label: ships, patterns: [ship*], category: sea}\n";

// Six texts of each of two outlets: one writes of Front rebels, the other of Front fighters.
std::string news() {
  std::string out;
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    out += record("a" + n, "Gazette", "Front rebels boarded ship number " + n + " in the harbor.");
    out += record("b" + n, "Herald", "Front fighters boarded ship number " + n + " at the mole.");
  }
  return out;
}

struct Files {
  Folder folder;
  std::string lexicon = folder.write("mine.yaml", kLexicon);
  std::string ships = folder.write("more/ships.yaml", kShips);
  std::string articles = folder.write("news.jsonl", news());
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Frames, TakeSeveralLexiconsAndWhatTheyInclude) {
  const Files files;
  const std::string list = files.folder.write("list.txt", "harbor\nmole\n");
  const Outcome out =
      program({"frames", files.articles, "--lexicon", files.lexicon, "--lexicon", list, "--csv"});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_TRUE(has(out.out, "term,,rebels,naming/armed,no,,Gazette,,6,")) << out.out;
  EXPECT_TRUE(has(out.out, "term,,ships,sea,no,,Herald,,6,")) << out.out;
  EXPECT_TRUE(has(out.out, "term,,mole,list,no,,Herald,,6,")) << out.out;
  EXPECT_TRUE(has(out.out, "name,the Front,fighters,naming,no,,Herald,,6,")) << out.out;
}

TEST(Frames, TakeABuiltInLexiconByItsName) {
  const Files files;
  EXPECT_EQ(program({"frames", files.articles, "--lexicon", "conflict", "--csv"}).out,
            program({"frames", files.articles, "--csv"}).out);
  const Outcome none = program({"frames", files.articles, "--lexicon", "conflct"});
  EXPECT_EQ(none.code, 1);
  EXPECT_TRUE(has(none.err, "did you mean \"conflict\"?")) << none.err;
}

TEST(Frames, CheckSaysWhatALexiconHolds) {
  const Files files;
  const Outcome out = program({"frames", "--check", files.lexicon});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_TRUE(
      has(out.out, "mine 1: 2 terms in 2 categories; 1 naming set with 2 labels; 4 patterns"))
      << out.out;
  EXPECT_TRUE(has(out.out, "Nothing is wrong with it.")) << out.out;
  const Outcome counted =
      program({"frames", "--check", files.lexicon, files.articles, "--csv", "--quiet"});
  EXPECT_TRUE(has(counted.out, ",term,,rebels,naming/armed,no,rebel*,,1,1,6\n")) << counted.out;
}

TEST(Frames, CheckSaysWhichPatternsAreTooWide) {
  const Files files;
  std::string articles, words;
  for (int i = 0; i < 1000; ++i) words += " s" + std::to_string(i) + "x";
  articles = record("a", "Gazette", "Ships:" + words + ".");
  const std::string text = files.folder.write("wide.jsonl", articles);
  const std::string list = files.folder.write("list.txt", "s*\nships\n");
  const Outcome out = program({"frames", "--check", list, text, "--quiet"});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_TRUE(has(out.out, "\"s*\" matches 1,001 different words")) << out.out;
  EXPECT_FALSE(has(out.out, "\"ships\" matches")) << out.out;
}

TEST(Frames, CheckNamesEveryMistakeWithItsLine) {
  const Files files;
  const std::string bad =
      files.folder.write("bad.yaml", kShips +
                                         "  - {id: ships, label: s, patterns: [s], category: c}\n"
                                         "  - {id: t, label: t, patterns: [], category: c}\n");
  const Outcome out = program({"frames", "--check", bad});
  EXPECT_EQ(out.code, 1);
  EXPECT_TRUE(has(out.out, "bad.yaml:8: the id \"ships\" is here twice")) << out.out;
  EXPECT_TRUE(has(out.out, "bad.yaml:9: \"patterns\" is empty")) << out.out;
  EXPECT_TRUE(has(out.err, "2")) << out.err;
}

TEST(Frames, ShowSharesOfNamesWithTheirIntervals) {
  const Files files;
  const Outcome shares =
      program({"frames", files.articles, "--lexicon", files.lexicon, "--table", "shares", "--csv"});
  EXPECT_TRUE(has(shares.out, "the Front,name,Gazette,rebels,all,6,6,6,6,1,")) << shares.out;
  EXPECT_TRUE(has(shares.out, "the Front,name,Herald,rebels,all,0,6,0,6,0,")) << shares.out;
  // Of 924 ways to deal six and six out, two are as far apart.
  const Outcome tests =
      program({"frames", files.articles, "--lexicon", files.lexicon, "--table", "tests", "--csv"});
  EXPECT_TRUE(has(tests.out, ",exact,924,Describe")) << tests.out;
  const Outcome screen = program({"frames", files.articles, "--lexicon", files.lexicon});
  EXPECT_TRUE(has(screen.out, "Name choices: the Front")) << screen.out;
  EXPECT_TRUE(has(screen.out, "share of the mentions")) << screen.out;
  for (const char* table : {"first", "switches", "periods", "categories"}) {
    const Outcome out =
        program({"frames", files.articles, "--lexicon", files.lexicon, "--table", table, "--csv"});
    EXPECT_EQ(out.code, 0) << out.err;
    EXPECT_TRUE(has(out.out, "outlet")) << out.out;
  }
}

TEST(Frames, HeadScreensAsSuch) {
  const Files files;
  std::string bytes = kLexicon;
  bytes.insert(bytes.find("includes:"), "kind: screen\n");
  const std::string screen = files.folder.write("screen.yaml", bytes);
  EXPECT_TRUE(program({"frames", files.articles, "--lexicon", screen})
                  .out.starts_with("Screen, not a measure: the terms of \"mine\""));
  EXPECT_FALSE(has(program({"frames", files.articles, "--lexicon", files.lexicon}).out, "Screen"));
}

TEST(Frames, KnowTheirTables) {
  const Files files;
  const Outcome out = program({"frames", files.articles, "--table", "share"});
  EXPECT_EQ(out.code, 2);
  EXPECT_TRUE(has(out.err, "did you mean \"shares\"?")) << out.err;
  EXPECT_EQ(program({"frames", files.articles, "--yaml"}).code, 2);
}

TEST(Frames, SuggestWordsBesideANameAndASetToEdit) {
  const Folder folder;
  const std::string articles = folder.write(
      "news.jsonl", record("a", "Gazette", "The rebel leader Jane Roe left. A rebel sang.") +
                        record("b", "Herald", "Jane Roe, a smuggler, left the harbor."));
  const Outcome screen = program({"frames", articles, "--suggest", "Jane Roe"});
  EXPECT_EQ(screen.code, 0) << screen.err;
  EXPECT_TRUE(has(screen.out, "2 mentions in 2 articles")) << screen.out;
  EXPECT_TRUE(has(screen.out, "Herald 1: 1O")) << screen.out;
  const Outcome csv = program({"frames", articles, "--suggest", "Jane Roe", "--csv"});
  EXPECT_TRUE(has(csv.out, "\nsmuggler,Herald,1,0,0,0,0,1,1,1,0.5,")) << csv.out;
  const Outcome set = program({"frames", articles, "--suggest", "Jane Roe", "--yaml"});
  const std::string edited = folder.write("set.yaml", set.out);
  EXPECT_EQ(program({"frames", "--check", edited}).code, 0) << set.out;
}

TEST(Frames, ListTheLexiconsAndTheirFormats) {
  EXPECT_TRUE(has(program({"list", "lexicons"}).out, "conflict "));
  EXPECT_TRUE(has(program({"list", "lexicon-readers"}).out, "yoshikoder"));
}

TEST(Frames, SaySoWhereNobodyIsHarmed) {
  const Files files;
  EXPECT_TRUE(program({"frames", "--table", "agency", files.articles})
                  .out.starts_with("No clause that tells of harm is found"));
}

TEST(ListLexicons, IsATableWithARowEach) {
  const std::string out = program({"list", "lexicons", "--csv"}).out;
  EXPECT_TRUE(out.starts_with("name,language,version,kind,terms,categories,sets,license,about\n"));
  EXPECT_TRUE(has(out, "\nframes.en,en,1,screen,"));
  EXPECT_TRUE(has(out, "\nreporting-verbs.ru,ru,1,rules,"));
  EXPECT_TRUE(has(out, ",Words that praise or blame people and groups\n"));
  const std::string screen = program({"list", "lexicons"}).out;
  EXPECT_EQ(screen.find("reporting-verbs.en"), screen.rfind("reporting-verbs.en"));
}

TEST(ListLexicons, TellsWhatANamedOneHolds) {
  const std::string out = program({"list", "lexicons", "protest"}).out;
  EXPECT_TRUE(out.starts_with("protest.en ")) << out;
  EXPECT_TRUE(has(out, " (en, Apache-2.0)\n"));
  EXPECT_TRUE(has(out, "Limits: "));
  EXPECT_TRUE(has(out, "  names for ")) << out;
  EXPECT_TRUE(program({"list", "lexicons", "protest", "--csv"})
                  .out.starts_with("lexicon,set,category,term,patterns,note\nprotest.en,"));
  EXPECT_TRUE(has(program({"list", "lexicons", "source-types"}).out, "list rules"));
}

TEST(ListLexicons, SuggestsANameForOneThatIsNotThere) {
  const Outcome out = program({"list", "lexicons", "protst"});
  EXPECT_EQ(out.code, 2);
  EXPECT_TRUE(has(out.err, "did you mean \"protest\"")) << out.err;
}

// Twelve events that both outlets cover with one text each: they never agree on the name.
TEST(Frames, LeadWithWhatDiffersWithinEvents) {
  const Files files;
  std::string articles;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    const auto add = [&](const std::string& id, const std::string& outlet, const std::string& who) {
      articles += R"({"id": ")" + id + n + R"(", "outlet": ")" + outlet + R"(", "event": "e)" + n +
                  R"(", "text": "Front )" + who + " boarded ship number " + n + ".\"}\n";
    };
    add("a", "Gazette", "rebels");
    add("b", "Herald", "fighters");
  }
  const std::string path = files.folder.write("events.jsonl", articles);
  const Outcome screen = program({"frames", path, "--lexicon", files.lexicon});
  const std::size_t same =
      screen.out.find("Do these outlets differ on the same events? In 12 events");
  ASSERT_NE(same, std::string::npos) << screen.out << screen.err;
  EXPECT_TRUE(has(screen.out, "at least 100% of")) << screen.out;
  EXPECT_LT(same, screen.out.find("And in all they published?")) << screen.out;
  // Inside the events each of 2^12 deals is as likely; 2 are as far apart: p = 2/4096.
  const Outcome rows =
      program({"frames", path, "--lexicon", files.lexicon, "--table", "tests", "--csv"});
  EXPECT_TRUE(has(rows.out, "tier,exchanged,events\nthe Front,name,all,Gazette and Herald,24,"))
      << rows.out;
  EXPECT_TRUE(has(rows.out, ",exact,4096,Contrast,inside events,12\n")) << rows.out;
  EXPECT_TRUE(has(rows.out, ",all texts,\n")) << rows.out;
  const Outcome apart =
      program({"frames", files.articles, "--lexicon", files.lexicon, "--table", "tests", "--csv"});
  EXPECT_FALSE(has(apart.out, "inside events")) << apart.out;
}

}  // namespace
}  // namespace slantwise
