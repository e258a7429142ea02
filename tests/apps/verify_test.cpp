// A report against its sources: what holds, what does not, and what is no report. All texts are
// invented.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::Outcome;
using test::program;
using Json = nlohmann::json;

// Reports that are made of a folder "news" beside them.
class Verify : public testing::Test {
 protected:
  Verify() {
    folder.write("news/Gazette/2031-03-01.txt",
                 "Ferry stopped at Port Aline\n\nThe rebels met the mayor, who said \"the "
                 "terrorists have left.\" The rebels waited at the old mill.\n");
    folder.write("news/Gazette/2031-03-02.txt",
                 "Ferry sails again\n\nThe fighters went home. A clerk counted 12 boats.\n");
    folder.write("news/Herald/2031-03-01.txt",
                 "Militants stop the ferry\n\nThe militants sat down on the pier. The terrorists, "
                 "the mayor said, were few.\n");
  }

  std::string page(const Arguments& more = {}) { return make("report.html", more); }
  std::string json() { return make("report.json"); }

  std::string make(const std::string& name, const Arguments& more = {}) {
    Arguments all = {"compare", folder.path("news"), "-o", folder.path(name), "--quiet"};
    all.insert(all.end(), more.begin(), more.end());
    const Outcome made = program(all);
    EXPECT_EQ(made.code, 0) << made.err;
    return folder.read(name);
  }

  // Of the report that is these bytes.
  Outcome verify(const std::string& bytes, const Arguments& more = {}) {
    Arguments all = {"verify", folder.write("given.html", bytes)};
    all.insert(all.end(), more.begin(), more.end());
    return program(all);
  }

  void expect_difference(const std::string& bytes, const std::string& what) {
    const Outcome outcome = verify(bytes);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.out.find(what), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.err.find("shows what its sources do not have"), std::string::npos)
        << outcome.err;
  }

  Folder folder;
};

// Once; the test fails if it is not there.
std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

std::string replaced_all(std::string text, const std::string& from, const std::string& to) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
    ++count;
  }
  EXPECT_GT(count, 0u) << from;
  return text;
}

TEST_F(Verify, SaysThatEveryPassageEqualsItsSource) {
  const auto passages = Json::parse(json())["passages"].size();
  ASSERT_GT(passages, 5u);
  const std::string said =
      std::to_string(passages) + " passages of 3 articles: all equal their " + "sources' bytes\n";
  for (const std::string& bytes : {page(), json()}) {
    const Outcome outcome = verify(bytes);
    EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(outcome.out.find(folder.path("given.html") + ": " + said), 0u) << outcome.out;
    EXPECT_NE(outcome.out.find("  3 full texts compared from the first word"), std::string::npos);
    EXPECT_NE(outcome.out.find("  3 source files: as when the report was made\n"),
              std::string::npos);
    EXPECT_NE(outcome.out.find("--rerun makes the report again"), std::string::npos);
    EXPECT_EQ(outcome.err, "");
  }
}

TEST_F(Verify, ChecksAPageWithoutFullTextsAndOneInArabic) {
  EXPECT_EQ(verify(page({"--passages-only"})).code, 0);
  EXPECT_EQ(verify(page({"--locale", "ar"})).code, 0);
}

TEST_F(Verify, FailsOnOneLetterOfAPassage) {
  const std::string made = page();
  const std::size_t passages = made.find("id=\"passages\"");
  const std::string head = made.substr(0, passages), tail = made.substr(passages);
  expect_difference(head + replaced(tail, "<mark>rebels</mark>", "<mark>rebelz</mark>"),
                    ": its words are not those of the source\n    report: rebelz\n    source: "
                    "rebels\n");
  expect_difference(replaced(json(), "\"match\": \"rebels\"", "\"match\": \"rebelz\""),
                    "report: rebelz\n    source: rebels\n");
}

TEST_F(Verify, FailsOnAnotherPlace) {
  Json report = Json::parse(json());
  const std::size_t begin = report["passages"][0]["begin"], end = report["passages"][0]["end"];
  report["passages"][0]["begin"] = begin + 1;
  expect_difference(report.dump(), "passages[0], ");
  report["passages"][0]["begin"] = 1'000'000;
  report["passages"][0]["end"] = 1'000'006;
  expect_difference(report.dump(), "bytes 1000000-1000006: the source has no such bytes\n");

  // In the data, in what a reader sees, and in both.
  const std::string made = page();
  const std::size_t first = made.find("id=\"p-0\"");
  const std::string head = made.substr(0, first), tail = made.substr(first);
  const std::string was = std::to_string(begin), now = std::to_string(begin + 1);
  const std::string data = replaced(tail, "data-at=\"" + was, "data-at=\"" + now);
  const std::string seen = replaced(tail, "bytes " + was + "–", "bytes " + now + "–");
  expect_difference(head + data, "p-0, ");
  expect_difference(head + seen, "names other bytes below the words than in its data");
  expect_difference(head + replaced(data, "bytes " + was + "–", "bytes " + now + "–"),
                    ": its words are not those of the source");
  EXPECT_GT(end, begin);
}

TEST_F(Verify, FailsOnAnotherArticleOrOutlet) {
  const std::string a = "Gazette/2031-03-01.txt", b = "Gazette/2031-03-02.txt";
  const std::string made = page({"--passages-only"});
  const std::string seen = replaced_all(made, ">" + a + "</bdi>", ">" + b + "</bdi>");
  const std::string data = replaced_all(made, "data-article=\"" + a, "data-article=\"" + b);
  expect_difference(seen, "names another article above the words than in its data");
  expect_difference(data, "names another article above the words than in its data");
  expect_difference(replaced_all(seen, "data-article=\"" + a, "data-article=\"" + b),
                    b + ", bytes 33-39: its words are not those of the source");
  expect_difference(
      replaced_all(made, "<bdi class=\"outlet\">Herald", "<bdi class=\"outlet\">Post"),
      "is said to be of Post\n");
  expect_difference(
      replaced(made, "<cite><bdi>Militants stop the ferry", "<cite><bdi>Militants sink the ferry"),
      "its article does not have these words\n    report: Militants sink the ferry");
  Json report = Json::parse(json());
  for (Json& one : report["passages"]) one["article"] = (one["article"].get<int>() + 1) % 3;
  expect_difference(report.dump(), "passages[0], ");
}

TEST_F(Verify, FailsOnAnArticleThatIsGone) {
  const std::string made = page();
  std::filesystem::remove(folder.path("news/Gazette/2031-03-02.txt"));
  expect_difference(made, "Gazette/2031-03-02.txt, bytes 23-31: there is no such article");
  expect_difference(made, "    missing: Gazette/2031-03-02.txt\n");
}

TEST_F(Verify, FailsOnMarkupInAPassage) {
  const std::string made = page();
  const std::size_t passages = made.find("id=\"passages\"");
  const std::string head = made.substr(0, passages), tail = made.substr(passages);
  for (const char* forged :
       {"<mark>re<b>bels</b></mark>", "<mark>rebels<img src=x></mark>",
        "<mark>rebels</mark><span hidden>, they say</span>", "<mark>rebels</mark> or worse",
        "<mark>rebels</mark><mark>rebels</mark>", "<mark>rebels</mark><!-- a note -->"}) {
    expect_difference(head + replaced(tail, "<mark>rebels</mark>", forged),
                      ": holds markup among its words\n");
  }
}

TEST_F(Verify, FailsOnWhatStandsBesideAPassage) {
  const std::string made = page();
  const std::size_t passages = made.find("id=\"passages\"");
  const std::string head = made.substr(0, passages), tail = made.substr(passages);
  expect_difference(head + replaced(tail, "waited at the old mill", "waited at the new mill"),
                    "what stands beside it is not what the source has there");
  expect_difference(head + replaced(tail, "<bdi>waited at the old mill</bdi>", "<bdi></bdi>"),
                    "what stands beside it is not what the source has there");
  expect_difference(replaced(json(), "\"waited at the old mill\"", "\"fled the old mill\""),
                    "what stands beside it is not what the source has there");
}

TEST_F(Verify, FailsOnAFullTextThatIsNotAllOfItsSource) {
  const std::string made = page();
  const std::size_t column = made.find("class=\"column\"");
  const std::string head = made.substr(0, column), tail = made.substr(column);
  expect_difference(head + replaced(tail, "A clerk counted 12 boats.", "A clerk counted 21 boats."),
                    "the full text, Gazette/2031-03-02.txt: a paragraph is not what the source has "
                    "there\n");
  expect_difference(head + replaced(tail, "A clerk counted 12 boats.", ""),
                    "the source goes on where it ends\n    source: A clerk counted 12 boats.");
  expect_difference(replaced_all(json(), "counted 12 boats", "counted 21 boats"),
                    "a paragraph is not what the source has there");
}

TEST_F(Verify, FailsOnAPassageThatWasTakenOutOrPutInTwice) {
  const std::string made = page();
  const std::size_t begin = made.find("<li class=\"passage"), end = made.find("</li>", begin) + 5;
  const std::string one = made.substr(begin, end - begin);
  const std::size_t id = one.find("id=\"") + 4;
  const std::string name = one.substr(id, one.find('"', id) - id);
  expect_difference(made.substr(0, begin) + made.substr(end),
                    ": 2 differences\n  " + name + ": is not in the page\n");
  expect_difference(made.substr(0, end) + one + made.substr(end),
                    "  " + name + ": is there twice\n");
  // The last: numbers lead to it.
  const std::size_t last = made.rfind("<li class=\"passage", made.find("id=\"p-6\""));
  expect_difference(made.substr(0, last) + made.substr(made.find("</li>", last) + 5),
                    "  p-6: is not in the page\n");
}

TEST_F(Verify, SaysWhatBecameOfTheSourceFiles) {
  const std::string made = page();
  folder.write("news/Herald/2031-03-04.txt", "A quiet day\n\nNothing sailed on that day.\n");
  // What stands behind the passages moves none of them.
  folder.write("news/Gazette/2031-03-02.txt",
               "Ferry sails again\n\nThe fighters went home. A clerk counted 12 boats.\n\n");
  const Outcome outcome = verify(made);
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_NE(outcome.out.find("  4 source files: not all as when the report was made, of 3\n"
                             "    changed: Gazette/2031-03-02.txt\n"
                             "    added: Herald/2031-03-04.txt\n"),
            std::string::npos)
      << outcome.out;
  std::filesystem::rename(folder.path("news/Herald/2031-03-01.txt"),
                          folder.path("news/Herald/2031-03-09.txt"));
  EXPECT_NE(
      verify(made).out.find("    moved: Herald/2031-03-01.txt, is now Herald/2031-03-09.txt\n"),
      std::string::npos);
}

TEST_F(Verify, FindsASourceThatChangedUnderAPassage) {
  const std::string made = page();
  folder.write("news/Gazette/2031-03-02.txt",
               "Ferry sails again\n\nThe sailors! went home. A clerk counted 12 boats.\n");
  expect_difference(made, "    report: fighters\n    source: sailors!\n");
}

TEST_F(Verify, ComparesWhatThePageCannotShowAsItIs) {
  folder.write("news/Herald/2031-03-05.txt",
               "A <script>alert(1)</script> day\r\n\r\nThe so-\r\ncalled rebels \u202Eand the "
               "terrorists & \"fighters\" left.\x01 The militants stayed.\r\n");
  folder.write("news/Herald/a <b>&\"c\".txt", "Rebels row\n\nThe rebels rowed home.\n");
  folder.write("news/Herald/2031-03-06.txt", "Caf\xC3 rebels\n\nThe rebels of Caf\xC3 rest.\n");
  folder.write("news/Herald/2031-03-07.txt",
               "\xEF\xBB\xBFRebels\n\nThe caf\xC3\x83\xC2\xA9 of the "
               "rebels is closed. The Jos\xC3\x83\xC2\xA9 fighters left.\n");
  EXPECT_EQ(verify(page()).code, 0) << verify(page()).out;
  EXPECT_EQ(verify(json()).code, 0) << verify(json()).out;
}

TEST_F(Verify, ReadsTheEncodingThatTheRecordNames) {
  // "Повстанцы rebels" in windows-1251, with a name that only this encoding reads so.
  folder.write("news/Herald/2031-03-05.txt",
               "\xCF\xEE\xE2\xF1\xF2\xE0\xED\xF6\xFB\n\nThe rebels of \xCF\xEE\xF0\xF2 rest. The "
               "rebels sleep.\n");
  const std::string made = page({"--encoding", "windows-1251"});
  EXPECT_EQ(verify(made).code, 0) << verify(made).out;
}

TEST_F(Verify, ReadsFieldsAsTheRecordMapsThem) {
  folder.write("news/more.jsonl",
               R"({"nr": "x1", "paper": "Post", "words": "The rebels came by boat."})"
               "\n");
  const std::string made = page({"--map", "outlet=paper", "--map", "text=words", "--map", "id=nr"});
  EXPECT_EQ(verify(made).code, 0) << verify(made).out;
  EXPECT_NE(verify(made).out.find(" of 4 articles"), std::string::npos) << verify(made).out;
}

TEST_F(Verify, ReadsStandardInputAgain) {
  const std::string input = test::record("a", "Gazette", "The rebels met the rebels.") +
                            test::record("b", "Herald", "The militants met the mayor.");
  ASSERT_EQ(program({"compare", "-", "-o", folder.path("piped.html"), "--quiet"}, input).code, 0);
  const Outcome without = program({"verify", folder.path("piped.html")});
  EXPECT_EQ(without.code, 1);
  EXPECT_NE(without.err.find("was made from standard input; give the same bytes again: slantwise "
                             "verify " +
                             folder.path("piped.html") + " - < FILE"),
            std::string::npos)
      << without.err;
  const Outcome with = program({"verify", folder.path("piped.html"), "-", "--rerun"}, input);
  EXPECT_EQ(with.code, 0) << with.out << with.err;
}

TEST_F(Verify, FindsSourcesHereBesideTheReportOrWhereTheyAreGiven) {
  const std::string made = page();
  Folder elsewhere;
  const std::string moved = elsewhere.write("report.html", made);
  const Outcome lost = program({"verify", moved});
  EXPECT_EQ(lost.code, 1);
  EXPECT_EQ(lost.err, "slantwise: " + moved +
                          ": was made from news, which is neither here nor "
                          "beside the report; say where: slantwise verify " +
                          moved + " PATH...\n");
  EXPECT_EQ(program({"verify", moved, folder.path("news")}).code, 0);
  EXPECT_EQ(program({"verify", moved, folder.path("")}).code, 0) << "the folder above";
  std::filesystem::rename(folder.path("news"), folder.path("old"));
  EXPECT_EQ(program({"verify", moved, folder.path("old")}).code, 0) << "by another name";
  EXPECT_EQ(made.find(std::filesystem::path(folder.path("")).parent_path().string()),
            std::string::npos)
      << "no absolute path";

  ASSERT_EQ(
      program({"compare", "corpora/harbor", "--quiet", "-o", moved, "--outlets=Northline"}).code,
      0);
  EXPECT_EQ(program({"verify", moved}).code, 0) << "from the current folder";
  ASSERT_EQ(program({"compare", "demo:harbor", "--quiet", "-o", moved, "--outlets=Northline"}).code,
            0);
  EXPECT_EQ(program({"verify", moved}).code, 0) << "built in";
}

TEST_F(Verify, KnowsFilesThatThePageDoesNotList) {
  for (int i = 0; i < 201; ++i) {
    folder.write("news/Post/2031-04-" + std::to_string(100 + i) + ".txt",
                 "Boat " + std::to_string(i) + " sails\n\nIt left port number " +
                     std::to_string(i) + " on time.\n");
  }
  const std::string made = page({"--passages-only"});
  EXPECT_NE(verify(made).out.find("  204 source files: as when"), std::string::npos)
      << verify(made).out;
  folder.write("news/Post/2031-04-300.txt", "Boat 200 sails\n\nIt left late.\n");
  EXPECT_NE(verify(made).out.find("    those that the page names are the same, others are not\n"),
            std::string::npos)
      << verify(made).out;
}

TEST_F(Verify, ReadsTheSideFileOfAPage) {
  std::string many;
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int n = 0; n < 60; ++n) text += "The rebels met day " + std::to_string(n) + ". ";
    many += test::record("x" + std::to_string(i), i % 2 == 0 ? "Gazette" : "Post",
                         "Day " + std::to_string(i) + ". " + text);
  }
  folder.write("news/many.jsonl", many);
  const std::string made = page();
  ASSERT_NE(made.find("report.passages.jsonl</bdi>"), std::string::npos);
  const std::string side = folder.read("report.passages.jsonl");
  ASSERT_GT(std::ranges::count(side, '\n'), 3600);
  const Outcome good = program({"verify", "--rerun", folder.path("report.html")});
  EXPECT_EQ(good.code, 0) << good.out << good.err;
  EXPECT_NE(good.out.find(" passages in report.passages.jsonl, each by its bytes\n"),
            std::string::npos)
      << good.out;
  folder.write("report.passages.jsonl",
               replaced(side, "\"match\":\"rebels\"", "\"match\":\"rebelz\""));
  expect_difference(made, "report.passages.jsonl:");
  folder.write("report.passages.jsonl", side.substr(0, side.size() - 20));
  EXPECT_NE(verify(made).err.find("this line is no passage"), std::string::npos);
  std::filesystem::remove(folder.path("report.passages.jsonl"));
  EXPECT_EQ(verify(made).code, 0);
  EXPECT_NE(verify(made).out.find("not compared: report.passages.jsonl, which is not beside"),
            std::string::npos);
}

TEST_F(Verify, WritesItsFindingsAsData) {
  const std::string made = page();
  const Json good = Json::parse(verify(made, {"--json"}).out);
  EXPECT_EQ(good["holds"], true);
  EXPECT_EQ(good["articles"], 3);
  EXPECT_EQ(good["rerun"], "not asked");
  EXPECT_TRUE(good["differences"].empty());
  const std::string forged = replaced(json(), "\"match\": \"rebels\"", "\"match\": \"rebelz\"");
  const Json bad = Json::parse(verify(forged, {"--json"}).out);
  EXPECT_EQ(bad["holds"], false);
  ASSERT_EQ(bad["differences"].size(), 1u);
  EXPECT_EQ(bad["differences"][0]["report"], "rebelz");
  EXPECT_EQ(bad["differences"][0]["source"], "rebels");
  const std::string csv = verify(forged, {"--csv"}).out;
  EXPECT_EQ(csv.find("name,article,place,what,report,source\npassages["), 0u) << csv;
  EXPECT_EQ(verify(made, {"-o", folder.path("found.json")}).code, 0);
  EXPECT_EQ(Json::parse(folder.read("found.json")), good);
}

TEST_F(Verify, RefusesWhatIsNoReportWithOneSentence) {
  const std::string made = page();
  const auto refuses = [&](const std::string& bytes, const std::string& why) {
    const Outcome outcome = verify(bytes);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(why), std::string::npos) << outcome.err;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
  };
  refuses(made.substr(0, made.size() / 2), "this page was cut short: it has no </html>");
  refuses("<!DOCTYPE html><html><body><p>The rebels</p></body></html>", "has no run record");
  refuses("<</html>", "has no run record");
  refuses("", "this is no report");
  refuses("The rebels met the mayor.", "this is no report");
  refuses("{\"schema\": \"slantwise-comparison\"", "this is no JSON, or was cut short");
  refuses("{\"schema\": \"other\"}", "this JSON is no report of slantwise compare");
  refuses("{\"schema\": \"slantwise-comparison\"}", "lacks what verify reads of it");
  ASSERT_EQ(program({"compare", "corpora/harbor", "--event", "Lisk talks", "--quiet", "-o",
                     folder.path("story.html")})
                .code,
            0);
  refuses(folder.read("story.html"), "has no run record");
  EXPECT_EQ(program({"verify"}).code, 2);
  EXPECT_EQ(program({"verify", folder.path("no-such.html")}).code, 1);
  EXPECT_EQ(program({"verify", folder.path("news")}).code, 1) << "a folder";
}

}  // namespace
}  // namespace slantwise
