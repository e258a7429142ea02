// What the whole program makes of input that is broken, hostile or very long.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using std::string_literals::operator""s;
using test::Folder;
using test::Outcome;
using test::program;

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// The rows of `kwic --csv` without their header.
Outcome hits(const std::string& pattern, const Folder& folder, const std::string& limit = "") {
  Arguments arguments{"kwic", pattern, folder.path("news"), "--csv"};
  if (!limit.empty()) arguments.insert(arguments.end(), {"--max-record", limit});
  return program(arguments);
}

TEST(BadInput, LexiconWithAnErrorIsRefusedWithItsLine) {
  const Folder folder;
  folder.write("news/Gazette/a.txt", "The tax rises.");
  const std::string file = folder.write("own.yaml", "name: own\nterms:\n  - id: [\n");
  const Outcome outcome = program({"frames", folder.path("news"), "--lexicon", file});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(says(outcome.err, "own.yaml:4: ")) << outcome.err;
}

TEST(BadInput, UnknownEncodingIsAMistakeOfUsage) {
  const Outcome outcome = program({"kwic", "tax", ".", "--encoding", "windows-1521"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(says(outcome.err, "there is no encoding \"windows-1521\"")) << outcome.err;
  EXPECT_TRUE(says(outcome.err, "windows-1251")) << outcome.err;
}

TEST(BadInput, TextWithoutALetterIsAnArticleWithoutWords) {
  const Folder folder;
  folder.write("news/Gazette/a.txt", "!!! ??? ...\n\n*** --- ***\n");
  folder.write("news/Quay/b.txt", "The tax rises.");
  const Outcome outcome = program({"voices", folder.path("news"), "--csv"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(program({"compare", folder.path("news")}).code, 0);
  EXPECT_EQ(lines(hits("tax", folder).out), 2u);
}

TEST(BadInput, ArticleBeyondTheLimitIsSkippedAndTheOptionRaisesIt) {
  const Folder folder;
  std::string text = "A long day\n\n";
  while (text.size() < 2'000'000) text += "The ferry left the harbor, and nobody saw it go.\n\n";
  folder.write("news/Gazette/long.txt", text + "The last tax.");
  folder.write("news/Quay/short.txt", "The first tax.");
  const Outcome refused = hits("tax", folder, "1000000");
  EXPECT_EQ(lines(refused.out), 2u);
  EXPECT_TRUE(says(refused.err,
                   "long.txt: the record is longer than the limit of 1000000 bytes and was "
                   "skipped; --max-record raises the limit"))
      << refused.err;
  const Outcome read = hits("tax", folder, "3000000");
  EXPECT_EQ(lines(read.out), 3u);
  // The last word but the full stop.
  const std::size_t begin = text.size() + 9;
  EXPECT_TRUE(says(read.out, "," + std::to_string(begin) + "," + std::to_string(begin + 3) + ","));
}

TEST(BadInput, LineBeyondTheLimitIsSkippedInEveryKindOfFile) {
  const std::string line(300'000, 'x');
  const Folder folder;
  folder.write("news/Gazette/a.txt", line);
  folder.write("news/b.jsonl", "{\"outlet\":\"Quay\",\"text\":\"" + line +
                                   "\"}\n{\"outlet\":\"Quay\",\"text\":\"One tax.\"}\n");
  folder.write("news/c.csv", "outlet,text\nPier,\"" + line + "\"\nPier,Two tax.\n");
  const Outcome outcome = hits("tax", folder, "100000");
  EXPECT_EQ(lines(outcome.out), 3u);
  for (const char* where : {"a.txt: ", "b.jsonl:1: ", "c.csv:2: "}) {
    EXPECT_TRUE(says(outcome.err, where + "the record is longer than the limit"s)) << outcome.err;
  }
}

TEST(BadInput, MarksOfDirectionAreIgnoredByMatchingAndKeptInOffsets) {
  const Folder folder;
  folder.write("news/Gazette/a.txt",
               "The \u202Etax\u202C and the \u2067tax\u2069 of \u200Ftax\u200E.");
  const Outcome outcome = hits("tax", folder);
  EXPECT_EQ(lines(outcome.out), 4u);
  // The word joins the mark behind it: 4 and 3 bytes stand before the first, which has 3 + 3.
  EXPECT_TRUE(says(outcome.out, ",text,7,13,")) << outcome.out;
  const std::string page = folder.path("page.html");
  EXPECT_EQ(program({"compare", folder.path("news"), "-o", page}).code, 0);
  EXPECT_TRUE(says(folder.read("page.html"), "⟨U+202E⟩tax⟨U+202C⟩"));
  EXPECT_FALSE(says(folder.read("page.html"), "\u202E"));
}

TEST(BadInput, FloodOfMarksIsOneWord) {
  const Folder folder;
  std::string flood = "e";
  for (int i = 0; i < 5'000; ++i) flood += "\u0301\u0316";  // 10,000 marks, 2 bytes each
  folder.write("news/Gazette/a.txt", "Tax " + flood + "tax and tax.");
  const Outcome outcome = hits("tax", folder);
  EXPECT_EQ(lines(outcome.out), 3u);
  EXPECT_TRUE(says(outcome.out, ",text,20013,20016,")) << outcome.err;  // 4 + 20001 + "tax and "
}

TEST(BadInput, HalfAPairOfEscapesNamesItsRecord) {
  const Folder folder;
  folder.write("news/a.jsonl",
               "{\"outlet\":\"Quay\",\"text\":\"A tax.\"}\n"
               "{\"outlet\":\"Quay\",\"text\":\"A \\ud800 tax \\udc00.\"}\n");
  const Outcome outcome = hits("tax", folder);
  EXPECT_EQ(lines(outcome.out), 3u);
  EXPECT_TRUE(says(outcome.err, "a.jsonl:2: 2 escapes")) << outcome.err;
}

TEST(BadInput, NulBytesAreLeftOutAndCounted) {
  const Folder folder;
  folder.write("news/Gazette/a.txt", "The t\0ax\0 rises and falls."s);
  const Outcome outcome = hits("tax", folder);
  EXPECT_TRUE(says(outcome.out, ",text,4,8,")) << outcome.out;
  EXPECT_TRUE(says(outcome.err, "a.txt: holds 2 NUL")) << outcome.err;
}

TEST(BadInput, EveryLineEndEndsAParagraph) {
  for (const std::string end : {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f"}) {
    const Folder folder;
    folder.write("news/Gazette/a.txt", "Tax day" + end + end + "It began." + end + end + "“A tax!" +
                                           end + end + "It ended.");
    const Outcome outcome = hits("ended", folder);
    // A quotation that is not closed ends with its paragraph.
    EXPECT_TRUE(says(outcome.out, ",narration,")) << outcome.out;
  }
}

}  // namespace
}  // namespace slantwise
