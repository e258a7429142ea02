// What `terms` does with house style: marked in its tables, a line of its own on the screen.
#include <gtest/gtest.h>

#include <sstream>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;
using test::record;

// Twelve texts of each outlet that differ in "percent" and in "whilst", and of an event each.
std::string news(const std::string& event) {
  std::string out;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    std::string one =
        record("g" + n, "Gazette",
               "The Gazette counted boats on day " + n +
                   " whilst nine percent and ten percent of them left. A whale came here.");
    std::string two = record("h" + n, "Herald",
                             "A reporter counted boats on day " + n +
                                 " while nine per cent and ten per cent of them left. Rain came.");
    for (std::string* text : {&one, &two}) {
      if (!event.empty()) text->insert(1, "\"event\": \"" + event + n + "\", ");
      out += *text;
    }
  }
  return out;
}

// The row of a word in the table of the Gazette against the Herald, header first.
std::string row(const std::string& csv, const std::string& word) {
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(word + ",")) return line;
  }
  return "";
}

std::string table(const std::string& event) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", news(event));
  return program({"terms", path, "--outlets", "Gazette,Herald", "--csv", "--quiet"}).out;
}

TEST(TermStyle, MarksHouseStyleInTheTable) {
  const std::string csv = table("");
  EXPECT_NE(csv.find(",notable,style\n"), std::string::npos);
  EXPECT_TRUE(row(csv, "percent").ends_with(",house style")) << row(csv, "percent");
  EXPECT_TRUE(row(csv, "gazette").ends_with(",outlet or byline")) << row(csv, "gazette");
  EXPECT_TRUE(row(csv, "the").ends_with(",function word")) << row(csv, "the");
  EXPECT_TRUE(row(csv, "whale").ends_with(",")) << row(csv, "whale");
}

TEST(TermStyle, MarksWordsThatFavorOneSideWhateverTheEvent) {
  const std::string csv = table("storm ");
  EXPECT_NE(row(csv, "whale").find(",most events"), std::string::npos) << row(csv, "whale");
  EXPECT_EQ(row(csv, "boats").find(",most events"), std::string::npos) << row(csv, "boats");
}

TEST(TermStyle, StandsBelowTheTableOnTheScreen) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", news(""));
  const std::string text = program({"terms", path, "--outlets", "Gazette,Herald", "--quiet"}).out;
  EXPECT_NE(text.find("House style, names of outlets and authors, apart: "), std::string::npos)
      << text;
  EXPECT_NE(text.find("percent 24 v 0"), std::string::npos) << text;
  EXPECT_EQ(text.find("\n  percent "), std::string::npos) << text;
}

TEST(TermStyle, StaysInTheTableWhereSomebodyAskedForTheWord) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", news(""));
  const std::string text =
      program({"terms", path, "--outlets", "Gazette,Herald", "--contrast", "percent", "--quiet"})
          .out;
  EXPECT_NE(text.find("\n  percent "), std::string::npos) << text;
}

}  // namespace
}  // namespace slantwise
