// What `compare` prints on a terminal: one screen of it, and all of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "apps/report.h"
#include "apps/summary.h"
#include "apps/terminal.h"
#include "core/text/unicode.h"
#include "tests/apps/program.h"
#include "tests/english.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::program;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

Lexicon money() {
  Lexicon lexicon;
  lexicon.terms = {{"levy", "levy", {"levy"}, "naming", false, ""}};
  return lexicon;
}

// `outlets` with names in any script, one article each.
Comparison many_outlets(std::size_t outlets) {
  const std::vector<std::string> parts = {"Harbor Daily ",
                                          "\u6E2F\u53E3\u65E5\u5831",
                                          "\u0645\u064A\u0646\u0627\u0621 ",
                                          "e\u0301a\u0316",
                                          "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                          "\u202Egnp.elif\u202C ",
                                          "\u05E9\u05DC\u05D5\u05DD ",
                                          "X"};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < outlets; ++i) {
    std::string name = std::to_string(1000 + i);
    while (name.size() < 300) name += parts[i % parts.size()];
    articles.push_back(test::article(std::to_string(i), name, "News\n\nA levy by the port."));
  }
  const Lexicon lexicon = money();
  return compare(test::corpus_of(articles), {&lexicon, 1});
}

TEST(OneScreen, HoldsHarborInThirtyLinesOfEightyColumns) {
  const auto lines = lines_of(program({"compare", "corpora/harbor"}).out);
  EXPECT_GE(lines.size(), 24u);
  EXPECT_LE(lines.size(), kScreenLines);
  for (const std::string& line : lines) EXPECT_LE(display_width(line), kScreenWidth) << line;
}

TEST(OneScreen, HoldsAnyOutletsAtAnyWidth) {
  for (const std::size_t outlets : {1u, 8u, 200u}) {
    const Comparison comparison = many_outlets(outlets);
    for (const int width : {40, 57, 80, 100}) {
      const auto lines = lines_of(summary(comparison, width));
      EXPECT_TRUE(width < 80 || lines.size() <= kScreenLines) << outlets << " at " << width;
      for (const std::string& line : lines) EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(OneScreen, KeepsControlsOutAndNamesFromRightToLeftApart) {
  const std::string text = summary(many_outlets(8));
  EXPECT_FALSE(says(text, "\u202E")) << text;
  EXPECT_TRUE(says(text, "\u20681002")) << text;  // isolated up to the end of its column
  EXPECT_EQ(std::ranges::count(text, '\x1b'), 0);
  const auto lines = lines_of(text);
  const auto head = std::ranges::find_if(lines, [](const auto& l) { return says(l, "own"); });
  EXPECT_NE(head, lines.end());
}

TEST(OneScreen, CountsTheWarningsAndTellsTheMostImportant) {
  Comparison comparison = many_outlets(2);
  comparison.warnings = {
      {"warning.sample", {{"shown", std::uint64_t{3}}, {"found", std::uint64_t{9}}}}};
  EXPECT_TRUE(says(summary(comparison), "! Passages are a sample: 3 of 9"));
  comparison.warnings.push_back({"warning.dates-unknown", {{"n", std::uint64_t{7}}}});
  EXPECT_TRUE(
      says(summary(comparison), "! 2 warnings, among them: The dates of 7 articles are unknown."))
      << summary(comparison);
}

TEST(OneScreen, SaysHowManyOutletsAreLeftOutAndListsTheOthersAlphabetically) {
  const std::string text = summary(many_outlets(200));
  const auto first = text.find("  1000"), second = text.find("  1001");
  ASSERT_NE(first, std::string::npos) << text;
  EXPECT_LT(first, second);
  EXPECT_TRUE(says(text, "more outlets: -o report.html")) << text;
}

TEST(OneScreen, ListsWhatIsNotableByTerm) {
  Comparison comparison = many_outlets(2);
  comparison.compared = {"Gazette", "Herald"};
  TermContrast levy{"levy", "Gazette", "Herald", Tier::contrast,   12, 12, 12,
                    4,      3,         1,        {3, 1.24, 7.5, 2}};
  levy.q = 0.003;
  levy.notable = "yes";
  TermContrast toll = levy, rent = levy;
  toll.term = "toll";
  toll.notable = "";
  rent.term = "a rent";
  comparison.contrasts = {levy, toll, rent};
  comparison.tests = {{{"text", {{"text", "We shuffled."}}}}, 1, 9'999, false, 9, 3, "Holm"};
  const std::string text = summary(comparison);
  EXPECT_TRUE(says(text, "3 of 9 comparisons differ by more than chance")) << text;
  EXPECT_LT(text.find("a rent"), text.find("levy "));
  EXPECT_FALSE(says(text, "toll")) << text;  // not notable: counted
  EXPECT_TRUE(says(text, "1.2 - 7.5")) << text;
  EXPECT_TRUE(says(text, "Times as often: than Herald. 1 more: --details.")) << text;
}

TEST(OneScreen, SaysThatNoStoryIsSharedWhereNoneIs) {
  Comparison comparison = many_outlets(2);
  comparison.matched_events = 0;
  EXPECT_TRUE(says(summary(comparison), "Same stories: none known"));
  comparison.matched_events = 3;
  EXPECT_TRUE(says(summary(comparison), "Same stories: 3 told by two outlets or more."));
  EXPECT_FALSE(says(summary(many_outlets(1)), "Same stories"));
}

TEST(Details, PrintAllOfTheSummary) {
  const test::Folder folder;
  const std::string path =
      folder.write("a.jsonl", test::record("1", "Gazette", "A levy.") +
                                  test::record("2", "Herald", "Another levy."));
  const auto all = program({"compare", path, "--details"});
  EXPECT_EQ(all.code, 0) << all.err;
  EXPECT_EQ(all.out, program({"compare", path, "--report", "text"}).out);
  EXPECT_TRUE(says(all.out, "The articles, and whose words they are"));
  EXPECT_FALSE(says(program({"compare", path}).out, "The articles, and whose words they are"));
  const auto page = program({"compare", path, "--details", "-o", folder.path("r.html")});
  EXPECT_EQ(page.out, all.out);
  EXPECT_EQ(program({"compare", path, "-o", folder.path("r.txt"), "--quiet"}).code, 0);
  EXPECT_EQ(folder.read("r.txt"), all.out);
}

TEST(ScreenWidth, IsWhatColumnsSaysElseTheTerminalElseEighty) {
  EXPECT_EQ(screen_width("96", 60), 96);
  EXPECT_EQ(screen_width("", 60), 60);
  EXPECT_EQ(screen_width("wide", 60), 60);
  EXPECT_EQ(screen_width("0", 0), 80);
  EXPECT_EQ(screen_width("500", 0), 100);
  EXPECT_EQ(screen_width("7", 0), 40);
  std::istringstream in;
  std::ostringstream out, err;
  EXPECT_EQ(screen_width(Streams{in, out, err}), 80);  // no terminal
}

}  // namespace
}  // namespace slantwise
