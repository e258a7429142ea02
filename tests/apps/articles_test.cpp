// articles: what was read, in a form that is read again as the same.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;
using Json = nlohmann::json;

// What programs read of `arguments`.
Json json_of(std::vector<std::string> arguments) {
  const auto shown = program(arguments);
  EXPECT_EQ(shown.code, 0) << shown.err;
  return Json::parse(shown.out);
}

std::string as_lines(const Json& articles) {
  std::string lines;
  for (const Json& article : articles) lines += article.dump() + "\n";
  return lines;
}

// All that a comparison says but how it was made.
Json compared(const std::string& path) {
  Json out = json_of({"compare", path, "--json", "--quiet", "--where", "event=port strike"});
  out.erase("run");
  return out;
}

TEST(Articles, NamesEachWithOutletDateAndWords) {
  Folder folder;
  folder.write("Gazette/a.txt", "Mill reopens\n\nThe mill opens.\n");
  const Json read = json_of({"articles", folder.path(""), "--json", "--quiet"});
  ASSERT_EQ(read["articles"].size(), 1u);
  const Json& one = read["articles"][0];
  EXPECT_EQ(one["id"], "Gazette/a.txt");
  EXPECT_EQ(one["outlet"], "Gazette");
  EXPECT_EQ(one["date"], nullptr);
  EXPECT_EQ(one["title"], nullptr);
  EXPECT_EQ(one["shown_title"], "Mill reopens");
  EXPECT_EQ(one["words"], 5);  // mill reopens, the mill opens
  EXPECT_FALSE(one.contains("text"));
}

TEST(Articles, ListsWhatWasNotRead) {
  Folder folder;
  folder.write("Gazette/a.txt", "Mill reopens\n\nThe mill opens.\n");
  folder.write("Gazette/b.txt", "");
  const Json read = json_of({"articles", folder.path(""), "--json", "--quiet"});
  ASSERT_EQ(read["problems"].size(), 1u);
  EXPECT_EQ(read["problems"][0]["kind"], "skipped");
  EXPECT_EQ(read["duplicates"], 0);
}

TEST(Articles, TextsInAnyEncodingAreWrittenAsUtf8) {
  Folder folder;
  folder.write("a.txt", "\xCC\xE8\xF0\n");  // "Мир" in windows-1251
  folder.write("articles.csv", "file,outlet,date\na.txt,Gazette,2024-03-01\n");
  const Json read = json_of({"articles", folder.path(""), "--json", "--full-text", "--quiet",
                             "--encoding", "windows-1251"});
  EXPECT_EQ(read["articles"][0]["text"], "Мир\n");
}

TEST(Articles, WhatIsWrittenIsReadAgainAsTheSameArticles) {
  Folder folder;
  const Json read = json_of({"articles", "demo:harbor", "--json", "--full-text", "--quiet"});
  folder.write("articles.jsonl", as_lines(read["articles"]));
  const Json before = compared("demo:harbor");
  EXPECT_EQ(before["articles"].size(), 12u);
  EXPECT_EQ(before, compared(folder.path("articles.jsonl")));
  const std::string csv = folder.path("articles.csv");
  EXPECT_EQ(program({"articles", "demo:harbor", "--full-text", "--csv", "-o", csv}).code, 0);
  EXPECT_EQ(before, compared(csv));
}

TEST(Articles, SayThatTextsDoNotFitInATable) {
  const auto shown = program({"articles", "demo:harbor", "--full-text"});
  EXPECT_EQ(shown.code, 2);
  EXPECT_NE(shown.err.find("--full-text is for --json"), std::string::npos) << shown.err;
}

}  // namespace
}  // namespace slantwise
