// What page, JSON and screen make of comparisons that are empty, huge, oddly named or
// contradictory. Big ones are measured by bench/bad_report.py.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "apps/summary.h"
#include "core/text/unicode.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr const char* kHeader = "kind,article,field,begin,end,was,now,who,why\n";

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

struct Reports {
  std::string page, screen;
  nlohmann::json json;
};

// All three reports of `lines`, JSON lines; `more` are options.
Reports reports_of(const std::string& lines, const std::vector<std::string>& more = {}) {
  const Folder folder;
  Arguments arguments = {"compare", folder.write("a.jsonl", lines), "--quiet"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Reports out;
  out.screen = program(arguments).out;
  arguments.push_back("--json");
  const auto json = program(arguments);
  EXPECT_EQ(json.code, 0) << json.err;
  out.json = nlohmann::json::parse(json.out, nullptr, false);
  EXPECT_FALSE(out.json.is_discarded());
  arguments.back() = "-o";
  arguments.push_back(folder.path("r.html"));
  const auto page = program(arguments);
  EXPECT_EQ(page.code, 0) << page.err;
  out.page = folder.read("r.html");
  EXPECT_TRUE(out.page.ends_with("</html>\n"));
  return out;
}

void expect_one_screen(const std::string& screen) {
  std::istringstream in(screen);
  std::size_t lines = 0;
  for (std::string line; std::getline(in, line); ++lines) {
    EXPECT_LE(display_width(line), kScreenWidth) << line;
  }
  EXPECT_LE(lines, kScreenLines) << screen;
}

std::string numbered(std::size_t from, std::size_t to, const std::string& outlet,
                     const std::string& text) {
  std::string lines;
  for (std::size_t i = from; i < to; ++i) lines += test::record(std::to_string(i), outlet, text);
  return lines;
}

TEST(BadReport, NothingLeftToCompareIsRefusedAndLeavesNoFile) {
  const Folder folder;
  const std::string path = folder.write("a.jsonl", test::record("1", "Gazette", "A tax."));
  for (const std::string option : {"--since", "--json"}) {
    Arguments arguments = {"compare", path, "--since", "2030-01-01", "-o", folder.path("r.html")};
    if (option == "--json") arguments = {"compare", path, "--where", "section=none", "--json"};
    const auto outcome = program(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(says(outcome.err, "no article is left after --outlets")) << outcome.err;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path("r.html")));
}

TEST(BadReport, ArticlesWithoutAWordAreShownAsThat) {
  const Reports out = reports_of(test::record("1", "Gazette", "!!! ???"));
  expect_one_screen(out.screen);
  EXPECT_TRUE(says(out.screen, "1 outlet, 0 words"));
  EXPECT_TRUE(says(out.screen, "No framing term of the lexicon is found in these articles."));
  EXPECT_EQ(out.json["ledger"]["tokens"], 0);
}

TEST(BadReport, OneOutletSaysThatThereIsNoSecond) {
  const Reports out = reports_of(numbered(0, 6, "Gazette", "The terrorists left."));
  expect_one_screen(out.screen);
  EXPECT_TRUE(says(out.screen, "How outlets differ: all articles are from one outlet."));
  EXPECT_TRUE(says(out.page, "all articles are from one outlet."));
  EXPECT_TRUE(out.json["contrasts"].empty());
}

TEST(BadReport, TwoHundredOutletsAreOneScreenAndAllOnThePage) {
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    lines += test::record(std::to_string(i), "Outlet " + std::to_string(1000 + i),
                          "The terrorists left pier " + std::to_string(i) + ".");
  }
  const Reports out = reports_of(lines);
  expect_one_screen(out.screen);
  EXPECT_TRUE(says(out.screen, " more outlets: -o report.html")) << out.screen;
  for (int i = 0; i < 200; ++i) {
    EXPECT_TRUE(says(out.page, "<bdi>Outlet " + std::to_string(1000 + i) + "</bdi>")) << i;
  }
  EXPECT_EQ(out.json["outlets"].size(), 200u);
}

TEST(BadReport, NamesOfAnyLengthAndScriptStayWholeOnThePageAndApart) {
  const std::vector<std::string> parts = {"\u6E2F\u53E3",
                                          "\u0645\u064A\u0646\u0627\u0621",
                                          "e\u0301\u0316",
                                          "\U0001F468\u200D\U0001F469",
                                          "\u05E9\u05DC\u05D5\u05DD",
                                          "long"};
  std::string lines;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string name;
    for (int n = 0; n < 150; ++n) name += parts[i];
    names.push_back(name);
    lines += test::record(std::to_string(i), name, "The terrorists left.");
  }
  lines += test::record("x", "Gaz\u202Eette", "The terrorists left.");
  const Reports out = reports_of(lines);
  expect_one_screen(out.screen);
  EXPECT_FALSE(says(out.screen, "\u202E"));
  EXPECT_FALSE(says(out.page, "\u202E"));
  EXPECT_TRUE(says(out.page, "<bdi>Gaz\u27E8U+202E\u27E9ette</bdi>"));
  for (const std::string& name : names) EXPECT_TRUE(says(out.page, "<bdi>" + name + "</bdi>"));
  EXPECT_TRUE(std::ranges::any_of(out.json["outlets"], [](const nlohmann::json& outlet) {
    return outlet.at("name") == "Gaz\u202Eette";  // data as it was given
  }));
}

TEST(BadReport, NoDatesAreSaidAndNothingIsJoinedByThem) {
  const Reports out = reports_of(numbered(0, 4, "Gazette", "The terrorists left the old mill.") +
                                 numbered(4, 8, "Herald", "The rebels came to a new quay."));
  expect_one_screen(out.screen);
  EXPECT_TRUE(says(out.screen, "The outlets (no dates)"));
  EXPECT_TRUE(says(out.screen, "The dates of 8 articles are unknown."));
  EXPECT_TRUE(says(out.page, "8 articles are unknown"));
  EXPECT_EQ(out.json["matched_events"], 0);
}

TEST(BadReport, FloodOfPassagesIsASampleAndSaysSo) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "The terrorists left pier " + std::to_string(i) + ". ";
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    lines += test::record(std::to_string(i), i % 2 == 0 ? "Gazette" : "Herald",
                          "Day " + std::to_string(i) + ". " + text);
  }
  const Reports out = reports_of(lines);
  expect_one_screen(out.screen);
  EXPECT_GE(out.json["passages_found"], 6'000);
  EXPECT_LE(out.json["passages"].size(), 1'000u);
  EXPECT_LT(out.page.size(), 2'000'000u);
  EXPECT_TRUE(says(out.page, "Passages are a sample: "));
  EXPECT_TRUE(says(out.page, "Use <code>slantwise kwic</code> for all of them."));
  EXPECT_TRUE(says(out.screen, "! 2 warnings, among them: The dates of 60")) << out.screen;
}

// "The terrorists left." is bytes 0 to 20 of each text.
TEST(BadReport, DecisionsThatContradictEachOtherAreNamedAndTheLastHolds) {
  const Folder folder;
  const std::string voice = "voice,1,text,0,20,The terrorists left.,";
  const std::string decisions = folder.write(
      "decisions.csv", kHeader + voice + "quote,Jo,\nmention,1,text,4,14,terrorists,drop,Jo,\n" +
                           voice + "insert,Ann,\nnote,1,,,,,a remark,Jo,\n");
  const Reports out = reports_of(test::record("1", "Gazette", "The terrorists left. They sang.") +
                                     test::record("2", "Herald", "A tax."),
                                 {"--decisions", decisions});
  const std::string sentence =
      "1 line of the decisions is contradicted by a later line about the same words; the last one "
      "holds: line 2 by line 4.";
  bool told = false;
  for (const auto& warning : out.json["warnings"]) told = told || warning == sentence;
  EXPECT_TRUE(told) << out.json["warnings"].dump();
  EXPECT_TRUE(says(out.page, "is contradicted by a later line about the same words"));
  EXPECT_TRUE(says(out.screen, "among them: 1 line of the decisions is")) << out.screen;
  expect_one_screen(out.screen);
  const auto& passage = out.json["passages"].at(0);
  EXPECT_EQ(passage["voice"], "insert") << passage.dump();
}

TEST(BadReport, DecisionsThatCannotAllBeTrueAreRefusedWithTheirLine) {
  const Folder folder;
  const std::string path = folder.write(
      "a.jsonl", test::record("1", "Gazette", "A tax.") + test::record("2", "Herald", "A tax."));
  const auto error = [&](const std::string& lines) {
    const auto outcome =
        program({"compare", path, "--decisions", folder.write("decisions.csv", kHeader + lines)});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  EXPECT_TRUE(says(error("family,1,,,,,x,Jo,\nfamily,1,,,,,y,Jo,\n"),
                   "decisions.csv:3: the family of 1 is \"x\", not \"\" as 'was' says"));
  const std::string twice = error("direction,1,,,,,2,Jo,\ndirection,1,,,,,independent,Jo,\n");
  EXPECT_TRUE(says(twice, "decisions.csv:3: 1 is \"2\" in ")) << twice;
  EXPECT_TRUE(says(twice, "decisions.csv:2")) << twice;
  EXPECT_TRUE(
      says(error("direction,1,,,,,2,Jo,\ndirection,2,,,,,1,Jo,\n"), "which has its words from"));
}

}  // namespace
}  // namespace slantwise
