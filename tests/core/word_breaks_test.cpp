// The word tables against ICU itself, Unicode's own test, and real articles.
#include <sstream>

#include <gtest/gtest.h>

#include "core/reader.h"
#include "core/text/words.h"
#include "tests/reference/break_test_file.h"
#include "tests/reference/icu_breaks.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

TEST(WordBreaks, AreThoseOfIcuInEveryShortText) {
  test::IcuBreaks icu = test::IcuBreaks::words();
  Words words;
  const std::vector<std::string> letters = test::alphabet();
  for (const std::string& first : letters) {
    for (const std::string& second : letters) {
      for (const std::string& third : letters) {
        const std::string text = first + second + third;
        ASSERT_EQ(words.boundaries(text), icu.boundaries(text)) << testing::PrintToString(text);
        ASSERT_EQ(words.split(text), icu.split(text)) << testing::PrintToString(text);
      }
    }
  }
}

TEST(WordBreaks, AreThoseOfIcuInLongerTexts) {
  test::IcuBreaks icu = test::IcuBreaks::words();
  Words words;
  std::vector<std::string> letters = test::alphabet();
  for (const char* often : {"a", "a", "b", "7", ".", ",", "'", " "}) {
    for (int i = 0; i < 4; ++i) letters.emplace_back(often);
  }
  for (std::uint32_t seed = 0; seed < 30000; ++seed) {
    const std::string text = test::random_text(seed, letters);
    ASSERT_EQ(words.boundaries(text), icu.boundaries(text)) << testing::PrintToString(text);
    ASSERT_EQ(words.split(text), icu.split(text)) << testing::PrintToString(text);
  }
}

TEST(WordBreaks, AreThoseOfIcuAroundEveryCharacter) {
  test::IcuBreaks icu = test::IcuBreaks::words();
  Words words;
  for (char32_t block = 0; block < 0x110000; block += 0x100) {
    std::string text;
    for (char32_t c = block; c < block + 0x100; ++c) {
      if (c < 0xD800 || c > 0xDFFF) text += "a" + test::utf8(c) + "a 1" + test::utf8(c) + "1 ";
    }
    ASSERT_EQ(words.split(text), icu.split(text)) << std::hex << std::uint32_t{block};
    ASSERT_EQ(words.boundaries(text), icu.boundaries(text)) << std::hex << std::uint32_t{block};
  }
}

TEST(WordBreaks, StrictOnesPassUnicodesTest) {
  const auto lines = test::break_test_lines("WordBreakTest.txt");
  if (!lines) GTEST_SKIP() << "skipped: the package unicode-data is not installed";
  Words words(WordRules::strict);
  for (const test::BreakTestLine& line : *lines) {
    EXPECT_EQ(words.boundaries(line.text), line.boundaries) << line.written;
  }
  EXPECT_GT(lines->size(), 1800u);
}

// ICU 72 breaks at a colon between letters, where the standard does not: "a:b". Nothing else.
TEST(WordBreaks, DefaultOnesLeaveUnicodesTestInFifteenLinesWithAColon) {
  const auto lines = test::break_test_lines("WordBreakTest.txt");
  if (!lines) GTEST_SKIP() << "skipped: the package unicode-data is not installed";
  Words words;
  std::vector<std::string> others;
  for (const test::BreakTestLine& line : *lines) {
    if (words.boundaries(line.text) != line.boundaries) others.push_back(line.written);
  }
  const std::vector<std::string> expected = {
      "÷ 0061 × 003A × 0041 ÷",
      "÷ 0061 × 003A × 0308 × 0041 ÷",
      "÷ 0061 × 003A × 05D0 ÷",
      "÷ 0061 × 003A × 0308 × 05D0 ÷",
      "÷ 0061 × 003A × 0061 × 2060 ÷",
      "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",
      "÷ 0061 × 003A × 0061 ÷ 003A ÷",
      "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",
      "÷ 0061 × 003A × 0061 ÷ 0027 ÷",
      "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",
      "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷",
      "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",
      "÷ 0061 × 003A × 0061 ÷ 002C ÷",
      "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",
      "÷ 0041 × 003A × 0041 ÷",
  };
  EXPECT_EQ(others, expected);
}

TEST(WordBreaks, AreThoseOfIcuInEveryRealArticle) {
  const auto path = test::shared_data("news/articles.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: no ../shared/data/news";
  test::IcuBreaks icu = test::IcuBreaks::words();
  Words words;
  std::size_t articles = 0;
  test::for_each_line(*path, [&](const std::string& line) {
    std::istringstream record(line);
    for (const Article& article : read_all(readers::find("jsonl"), record, {}).articles) {
      ++articles;
      EXPECT_EQ(words.split(article.text), icu.split(article.text)) << article.id;
    }
  });
  EXPECT_EQ(articles, 9311u);
}

}  // namespace
}  // namespace slantwise
