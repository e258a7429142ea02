#include "core/text/words.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "core/reader.h"

namespace slantwise {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  Words words;
  std::vector<std::string> found;
  for (const Span span : words.split(text)) found.emplace_back(slice(text, span));
  return found;
}

using Strings = std::vector<std::string>;

TEST(Words, AreByteRanges) {
  Words words;
  EXPECT_EQ(words.split("Don't panic."), (std::vector<Span>{{0, 5}, {6, 11}}));
}

TEST(Words, DropPunctuationAndKeepDigits) {
  EXPECT_EQ(words_of("$1,500.25 \u2013 (in 1999)!"), (Strings{"1,500.25", "in", "1999"}));
}

TEST(Words, KeepApostrophesAndInnerFullStops) {
  EXPECT_EQ(words_of("Syria\u2019s U.S. envoy's rock'n'roll"),
            (Strings{"Syria\u2019s", "U.S", "envoy's", "rock'n'roll"}));
}

TEST(Words, SplitAtHyphensAndSlashes) {
  EXPECT_EQ(words_of("de-escalation and/or"), (Strings{"de", "escalation", "and", "or"}));
}

TEST(Words, HoldOtherScripts) {
  EXPECT_EQ(words_of("caf\u00E9 \u041C\u043E\u0441\u043A\u0432\u0430"),
            (Strings{"caf\u00E9", "\u041C\u043E\u0441\u043A\u0432\u0430"}));
}

TEST(Words, AreNoneInAnEmptyText) {
  EXPECT_TRUE(words_of("").empty());
  EXPECT_TRUE(words_of(" \u00A0\u2014 ").empty());
}

TEST(Words, CanBeReusedAndMoved) {
  Words words;
  EXPECT_EQ(words.split("one two").size(), 2u);
  Words moved = std::move(words);
  EXPECT_EQ(moved.split("three").size(), 1u);
}

// Runs `command` and returns what it prints.
std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return output;
  char buffer[1 << 16];
  for (std::size_t size; (size = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    output.append(buffer, size);
  }
  pclose(pipe);
  return output;
}

TEST(Words, AreAsManyAsIcuCountsInRealArticles) {
  const std::filesystem::path folder = "../shared/data/reference";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  std::map<std::string, std::size_t> expected;
  std::istringstream counts(
      output_of("gzip -dc " + (folder / "icu72_word_counts.csv.gz").string()));
  std::string line;
  for (std::getline(counts, line); std::getline(counts, line);) {
    const std::size_t comma = line.find(',');
    expected[line.substr(0, comma)] = std::stoul(line.substr(comma + 1));
  }
  std::istringstream articles(output_of("gzip -dc " + (folder / "ref500.jsonl.gz").string()));
  Words words;
  for (const Article& article : read_all(readers::find("jsonl"), articles, {}).articles) {
    EXPECT_EQ(words.split(article.text).size(), expected[article.id]) << article.id;
  }
  EXPECT_EQ(expected.size(), 500u);
}

TEST(Words, SurviveIllFormedBytes) { EXPECT_EQ(words_of("a\xFF\xFE b"), (Strings{"a", "b"})); }

}  // namespace
}  // namespace slantwise
