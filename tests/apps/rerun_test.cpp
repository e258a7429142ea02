// The run record of a report makes the same bytes again. All texts are invented.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "apps/options.h"
#include "apps/recorded.h"
#include "apps/sha256.h"
#include "apps/version.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::Outcome;
using test::program;
using Json = nlohmann::json;

TEST(RunRecord, HoldsNoPathThatLeadsOutOfTheFolder) {
  EXPECT_EQ(recorded_path("news/a.jsonl"), "news/a.jsonl");
  EXPECT_EQ(recorded_path("./news//b/../a.jsonl"), "news/a.jsonl");
  EXPECT_EQ(recorded_path("news/"), "news");
  EXPECT_EQ(recorded_path("/data/news/a.jsonl"), "a.jsonl");
  EXPECT_EQ(recorded_path("../news/"), "news");
  EXPECT_EQ(recorded_path("news/../../other"), "other");
  EXPECT_EQ(recorded_path("."), ".");
  EXPECT_EQ(recorded_path("-"), "-");
  EXPECT_EQ(recorded_path("demo:harbor"), "demo:harbor");
}

TEST(RunRecord, NamesTheFirstOfManyPaths) {
  EXPECT_EQ(recorded_paths({"/x/a.txt", "b.txt"}), (std::vector<std::string>{"a.txt", "b.txt"}));
  EXPECT_EQ(recorded_paths(std::vector<std::string>(20, "b.txt")).size(), 20u);
  EXPECT_EQ(recorded_paths(std::vector<std::string>(21, "b.txt")),
            std::vector<std::string>{"b.txt and 20 more"});
}

TEST(RunRecord, NamesFilesWithTheirHash) {
  // The test vector "abc" of FIPS 180-4.
  const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  EXPECT_EQ(sha256("abc"), abc);
  EXPECT_EQ(recorded_file("/x/mine.yaml", "abc"), "mine.yaml sha256:" + abc);
  EXPECT_EQ(path_of_record("mine.yaml sha256:" + abc), "mine.yaml");
  EXPECT_EQ(path_of_record("ar"), "ar");
  const std::map<std::string, std::string> instead = {{"/x/mine.yaml", "lists/mine.yaml"}};
  EXPECT_EQ(recorded_instead("mine.yaml sha256:" + abc, "/x/mine.yaml", instead),
            "lists/mine.yaml sha256:" + abc);
  EXPECT_EQ(recorded_instead("mine.yaml", "/x/mine.yaml", instead), "lists/mine.yaml");
  EXPECT_EQ(recorded_instead("ar", "ar", instead), "ar");
  const InputFile files[] = {{"a.txt", abc, 3, 1, 0}, {"b.txt", abc, 3, 1, 0}};
  EXPECT_EQ(files_sha256(files), sha256(abc + "  a.txt\n" + abc + "  b.txt\n"));
}

TEST(RunRecord, ListsNamesSoThatTheyAreReadBack) {
  const std::vector<std::string> names = {"A, Inc", "B", "the \"C\"", "D \"x\", y"};
  EXPECT_EQ(joined_list(names), "\"A, Inc\",B,\"the \"\"C\"\"\",\"D \"\"x\"\", y\"");
  EXPECT_EQ(split_list(joined_list(names)), names);
}

class RunAgain : public testing::Test {
 protected:
  RunAgain() {
    for (const std::string outlet : {"Gazette", "Herald, Inc", "Post"}) {
      for (int day = 1; day < 7; ++day) {
        const std::string number = std::to_string(day);
        articles +=
            test::record(outlet.substr(0, 1) + number, outlet,
                         "Ferry " + number + " waits.\\n\\nThe rebels met " + outlet.substr(0, 4) +
                             " on pier " + number + ". They said the terrorists of pier " + number +
                             " had left with " + number + " boats before the storm came.");
        articles.insert(articles.size() - 2,
                        R"(, "date": "2031-03-0)" + number + R"(", "section": "world, sea")");
      }
    }
    folder.write("in/news.jsonl", articles);
    folder.write("in/list.yaml",
                 "name: boats\nversion: \"2\"\nlanguage: en\nlicense: Apache-2.0\n"
                 "provenance: written for this test\nterms:\n"
                 "  - {id: boats, label: boats, patterns: [boats], category: sea}\n");
    folder.write("in/decisions.csv",
                 "kind,article,field,begin,end,was,now,who,why\n"
                 "event,G1,,,,,Storm,Jo,the same storm\n");
  }

  std::string in(const std::string& name) { return folder.path("in/" + name); }

  Outcome compare(const std::string& to, const Arguments& more) {
    Arguments all = {"compare", in("news.jsonl"), "-o", folder.path(to), "--quiet"};
    all.insert(all.end(), more.begin(), more.end());
    return program(all);
  }

  std::string articles;
  Folder folder;
};

// Everything that changes the bytes; --full-text stands against --passages-only.
Arguments many() {
  return {"--since=2031-03-02",
          "--until=2031-03-06",
          "--outlets",
          "\"Herald, Inc\",Gazette",
          "--where",
          "section=world, sea",
          "--where",
          "outlet=Gazette",
          "--seed=7",
          "--distances=jsd,cosine",
          "--locale=ar"};
}

TEST_F(RunAgain, GivesTheSameBytesForEveryKindOfReport) {
  for (const std::string name : {"plain.html", "plain.json"}) {
    ASSERT_EQ(compare("in/" + name, {}).code, 0);
    const Outcome outcome = program({"verify", "--rerun", in(name)});
    EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_NE(outcome.out.find("made again by its run record: the same "), std::string::npos);
  }
}

TEST_F(RunAgain, GivesTheSameBytesForManyOptions) {
  const std::vector<Arguments> runs = {
      many(),
      {"--passages-only", "--own-writing", "--strict", "--cut-repeated=none", "--language=en",
       "--lexicon", in("list.yaml"), "--lexicon", "conflict", "--decisions", in("decisions.csv"),
       "--map", "section=section", "--map", "event=event", "--encoding=windows-1252",
       "--max-record=99999", "--max-expansion=99", "--max-files=9"},
      {"--full-text", "--distances=none", "--cut-repeated=all"}};
  for (const Arguments& options : runs) {
    for (const std::string name : {"rich.html", "rich.json"}) {
      const Outcome made = compare("in/" + name, options);
      ASSERT_EQ(made.code, 0) << made.err;
      const Outcome outcome = program({"verify", "--rerun", in(name)});
      EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    }
  }
}

TEST_F(RunAgain, FindsFilesThatWereMovedTogether) {
  ASSERT_EQ(
      compare("in/moved.html", {"--lexicon", in("list.yaml"), "--decisions", in("decisions.csv")})
          .code,
      0);
  std::filesystem::rename(folder.path("in"), folder.path("there"));
  EXPECT_EQ(program({"verify", "--rerun", folder.path("there/moved.html")}).code, 0);
  std::filesystem::rename(folder.path("there/moved.html"), folder.path("moved.html"));
  const Outcome given =
      program({"verify", "--rerun", folder.path("moved.html"), folder.path("there")});
  EXPECT_EQ(given.code, 0) << given.out << given.err;
}

TEST_F(RunAgain, GivesTheSameBytesForMorePathsThanAreRecorded) {
  Arguments paths;
  for (int i = 10; i < 31; ++i) {
    const std::string name = "in/" + std::to_string(i) + ".jsonl";
    paths.push_back(folder.write(
        name, test::record(std::to_string(i), i % 2 == 0 ? "Gazette" : "Post", "The rebels met.")));
  }
  Arguments made = {"compare", "-o", in("many.html"), "--quiet"};
  made.insert(made.end(), paths.begin(), paths.end());
  ASSERT_EQ(program(made).code, 0);
  EXPECT_NE(program({"verify", in("many.html")}).err.find("was made from 10.jsonl and 20 more"),
            std::string::npos);
  Arguments again = {"verify", "--rerun", in("many.html")};
  again.insert(again.end(), paths.begin(), paths.end());
  const Outcome outcome = program(again);
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
}

TEST_F(RunAgain, SaysWhatIsNotAsRecorded) {
  ASSERT_EQ(
      compare("in/list.html", {"--lexicon", in("list.yaml"), "--decisions", in("decisions.csv")})
          .code,
      0);
  folder.write("in/list.yaml", folder.read("in/list.yaml") + "# a note\n");
  folder.write("in/decisions.csv", folder.read("in/decisions.csv") + "\n");
  const Outcome outcome = program({"verify", "--rerun", in("list.html")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.out.find("made again by its run record: other bytes\n"), std::string::npos);
  EXPECT_NE(outcome.out.find("the word list boats 2 was "), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("the option decisions is now decisions.csv sha256:"),
            std::string::npos);
  EXPECT_NE(outcome.out.find("the first other byte is "), std::string::npos);
  EXPECT_NE(outcome.err.find("made again by its run record it has other bytes"), std::string::npos);
}

TEST_F(RunAgain, FailsOnANumberThatWasChanged) {
  ASSERT_EQ(compare("in/number.html", {}).code, 0);
  std::string bytes = folder.read("in/number.html");
  const std::size_t at = bytes.find("18 articles");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 2, "19");
  folder.write("in/number.html", bytes);
  EXPECT_EQ(program({"verify", in("number.html")}).code, 0) << "no passage says so";
  EXPECT_EQ(program({"verify", "--rerun", in("number.html")}).code, 1);
}

TEST_F(RunAgain, SaysThatAnotherVersionMadeIt) {
  ASSERT_EQ(compare("in/old.json", {}).code, 0);
  Json report = Json::parse(folder.read("in/old.json"));
  report["run"]["version"] = "0.0.1";
  folder.write("in/old.json", report.dump());
  EXPECT_EQ(program({"verify", in("old.json")}).code, 0) << "its passages are as good as ever";
  const Outcome outcome = program({"verify", "--rerun", in("old.json")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("cannot be made again: it was made with slantwise 0.0.1, this is " +
                             program_version()),
            std::string::npos)
      << outcome.err;
  EXPECT_NE(outcome.out.find("not made again: another program writes other bytes"),
            std::string::npos);
}

TEST_F(RunAgain, RefusesARecordThatCannotBeRun) {
  ASSERT_EQ(compare("in/odd.json", {"--seed=3"}).code, 0);
  Json report = Json::parse(folder.read("in/odd.json"));
  report["run"]["options"]["seed"] = "four";
  folder.write("in/odd.json", report.dump());
  const Outcome outcome = program({"verify", "--rerun", in("odd.json")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("its run record cannot be run again: "), std::string::npos)
      << outcome.err;
}

// A record is anybody's: it writes no file and asks for nothing that no record asks for.
TEST_F(RunAgain, RefusesOptionsThatNoRecordHas) {
  ASSERT_EQ(compare("in/odd.json", {}).code, 0);
  const std::string made = folder.read("in/odd.json");
  for (const std::string option : {"output", "charts", "pdf", "tables", "event", "csv", "json",
                                   "report", "threads", "details", "sead", "out", "o", ""}) {
    Json report = Json::parse(made);
    report["run"]["options"][option] = folder.path("written");
    folder.write("in/odd.json", report.dump());
    const Outcome outcome = program({"verify", "--rerun", in("odd.json")});
    EXPECT_EQ(outcome.code, 1) << option;
    EXPECT_NE(outcome.err.find("its run record has the option \"" + option + "\", which no record"),
              std::string::npos)
        << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path("written"))) << option;
  }
}

// The long options of `compare --help`.
std::set<std::string> options_of_compare() {
  std::istringstream help(program({"compare", "--help"}).out);
  std::set<std::string> options;
  for (std::string line; std::getline(help, line);) {
    const std::size_t at = line.find("--");
    if (at > 10 || !line.starts_with("  ")) continue;
    options.insert(line.substr(at + 2, line.find_first_of(" =", at) - at - 2));
  }
  return options;
}

// An option is in the record, or it changes no byte of the report.
TEST_F(RunAgain, RecordsEveryOptionOfCompare) {
  const std::set<std::string> silent = {"charts", "csv", "details", "event",  "help",   "json",
                                        "output", "pdf", "quiet",   "report", "tables", "threads"};
  const std::map<std::string, std::string> values = {{"cut-repeated", "none"},
                                                     {"decisions", in("decisions.csv")},
                                                     {"distances", "jsd"},
                                                     {"encoding", "windows-1252"},
                                                     {"full-text", ""},
                                                     {"language", "en"},
                                                     {"lexicon", in("list.yaml")},
                                                     {"locale", "ar"},
                                                     {"map", "section=section"},
                                                     {"max-expansion", "7"},
                                                     {"max-files", "8"},
                                                     {"max-record", "5000"},
                                                     {"outlets", "Post"},
                                                     {"own-writing", ""},
                                                     {"passages-only", ""},
                                                     {"seed", "2"},
                                                     {"since", "2031-03-02"},
                                                     {"strict", ""},
                                                     {"until", "2031-03-04"},
                                                     {"where", "outlet=Post"}};
  const std::set<std::string> options = options_of_compare();
  ASSERT_GT(options.size(), 25u);
  for (const std::string& option : options) {
    if (silent.contains(option)) continue;
    const auto value = values.find(option);
    ASSERT_NE(value, values.end()) << "--" << option << " is new: give this test a value for it";
    const std::string given = "--" + option + (value->second.empty() ? "" : "=" + value->second);
    const Outcome made = compare("in/one.json", {given});
    ASSERT_EQ(made.code, 0) << given << made.err;
    const Json record = Json::parse(folder.read("in/one.json"))["run"]["options"];
    EXPECT_TRUE(record.contains(option)) << given;
    EXPECT_EQ(record.size(), 2u) << "path and " << option << ": " << record.dump();
  }
  for (const auto& [option, value] : values) EXPECT_TRUE(options.contains(option)) << option;
}

TEST_F(RunAgain, RecordsAnOptionThatWasGivenTwiceAsAList) {
  ASSERT_EQ(compare("in/two.json", many()).code, 0);
  const Json record = Json::parse(folder.read("in/two.json"))["run"]["options"];
  EXPECT_EQ(record["where"], Json({"section=world, sea", "outlet=Gazette"}));
  EXPECT_EQ(record["outlets"], "\"Herald, Inc\",Gazette");
  EXPECT_EQ(record["path"], "news.jsonl");
  EXPECT_EQ(record["locale"], "ar");
}

TEST_F(RunAgain, GivesHarborsPageAgain) {
  ASSERT_EQ(program({"compare", "corpora/harbor", "-o", folder.path("harbor.html"), "--quiet",
                     "--own-writing", "--where", "event=Lisk talks"})
                .code,
            0);
  const Outcome outcome = program({"verify", "--rerun", folder.path("harbor.html")});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
}

}  // namespace
}  // namespace slantwise
