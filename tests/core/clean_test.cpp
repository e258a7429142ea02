#include "core/clean/clean.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

CleanText clean_body(std::string text) {
  Article article;
  article.text = std::move(text);
  article.where = "harbor.jsonl:7";
  return clean(article);
}

TEST(Clean, PutsAGivenTitleAndABlankLineBeforeTheBody) {
  Article article;
  article.title = "Ferry sails";
  article.text = "It left at noon.";
  const CleanText result = clean(article);
  EXPECT_EQ(result.text, "Ferry sails\n\nIt left at noon.");
  EXPECT_EQ(result.title_size, 11u);
  EXPECT_EQ(result.source.source({6, 11}), (SourceSpan{Field::title, {6, 11}}));
  EXPECT_EQ(result.source.source({13, 15}), (SourceSpan{Field::text, {0, 2}}));
  EXPECT_EQ(result.source.size(), result.text.size());
}

TEST(Clean, TakesABlankTitleForNone) {
  Article article;
  article.title = " \u00A0";
  article.text = "Text";
  EXPECT_EQ(clean(article).text, "Text");
  EXPECT_EQ(clean(article).title_size, 0u);
}

TEST(Clean, DropsAByteOrderMarkAndSaysSo) {
  const CleanText result = clean_body("\xEF\xBB\xBFTax");
  EXPECT_EQ(result.text, "Tax");
  EXPECT_EQ(result.source.source({0, 3}), (SourceSpan{Field::text, {3, 6}}));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
}

TEST(Clean, TurnsEveryLineEndIntoLf) {
  const CleanText result = clean_body("a\r\nb\rc\nd\r\r\ne");
  EXPECT_EQ(result.text, "a\nb\nc\nd\n\ne");
  EXPECT_EQ(result.source.source({2, 3}), (SourceSpan{Field::text, {3, 4}}));
  EXPECT_EQ(result.source.source({9, 10}), (SourceSpan{Field::text, {11, 12}}));
  EXPECT_TRUE(result.problems.empty());
  const CleanText rare = clean_body("a\vb\fc\u0085d\u2028e\u2029f");
  EXPECT_EQ(rare.text, "a\nb\nc\nd\ne\nf");
  EXPECT_EQ(rare.source.source({5, 6}), (SourceSpan{Field::text, {5, 7}}));
  EXPECT_EQ(rare.source.source({7, 8}), (SourceSpan{Field::text, {8, 11}}));
  EXPECT_EQ(rare.source.source({10, 11}), (SourceSpan{Field::text, {15, 16}}));
  EXPECT_TRUE(rare.problems.empty());
}

TEST(Clean, DropsControlCharactersExceptTabAndLf) {
  const CleanText result = clean_body(std::string("a\0b\tc\x1F\x7F\n\xC2\x86z", 11));
  EXPECT_EQ(result.text, "ab\tc\nz");
  EXPECT_EQ(result.source.source({0, 2}), (SourceSpan{Field::text, {0, 3}}));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::repaired);
  EXPECT_EQ(result.problems[0].where, "harbor.jsonl:7");
  EXPECT_NE(result.problems[0].what.find("4 NUL or other"), std::string::npos);
}

TEST(Clean, RepairsIllFormedBytes) {
  const CleanText result = clean_body("x\xE2\x80y\xFF\x80z");
  EXPECT_EQ(result.text, "x\uFFFDy\uFFFD\uFFFDz");
  EXPECT_EQ(result.source.source({1, 4}), (SourceSpan{Field::text, {1, 3}}));
  EXPECT_EQ(result.source.source({4, 5}), (SourceSpan{Field::text, {3, 4}}));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].what,
            "is not valid UTF-8: 3 ill-formed parts replaced by U+FFFD, the first at byte 1; save "
            "it as UTF-8");
}

TEST(Clean, LeavesEverythingElseByteForByte) {
  const std::string text = " caf\u00E9\u00A0\u200B \uFEFF\U0001F600  \n\n";
  EXPECT_EQ(clean_body(text).text, text);
}

TEST(Clean, OfNothingIsNothing) {
  EXPECT_EQ(clean_body("").text, "");
  EXPECT_EQ(clean_body("").source.size(), 0u);
}

}  // namespace
}  // namespace slantwise
