#include "core/clean/paragraphs.h"

#include <string>

#include <gtest/gtest.h>

namespace slantwise {
namespace {

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> found;
  for (const TextBlock& block : split_paragraphs(text, 0)) {
    found.emplace_back(slice(text, block.span));
  }
  return found;
}

constexpr const char* kWrapped =
    "The ferry of Ellis left the pier at noon with forty people\n"
    "on board, and nobody on the island saw it again before the\n"
    "night fell, when a lamp was seen near the rocks of the old\n"
    "light.\n"
    "\n"
    "Two crews were sent after it at once, but the wind had gone\n"
    "up by then and both of them had to come back to the harbor\n"
    "without any news, as the office said in a short note to all\n"
    "papers on Tuesday.\n";

TEST(Paragraphs, AreLinesWithoutSurroundingSpace) {
  const auto blocks = split_paragraphs("  One\n\n\u00A0 \nTwo\u00A0\nThree", 10);
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_EQ(blocks[0].span, (Span{12, 15}));
  EXPECT_FALSE(blocks[1].follows);
  EXPECT_TRUE(blocks[2].follows);
}

TEST(Paragraphs, AreSeparatedByBlankLinesInAHardWrappedText) {
  EXPECT_TRUE(is_hard_wrapped(kWrapped));
  const auto found = paragraphs_of(kWrapped);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].ends_with("light."));
}

TEST(Paragraphs, AreLinesWhereEachLineEndsASentence) {
  std::string text;
  for (int i = 0; i < 10; ++i)
    text += "The ferry of Ellis left the pier at noon with forty people.\n";
  EXPECT_FALSE(is_hard_wrapped(text));
  EXPECT_EQ(paragraphs_of(text).size(), 10u);
}

TEST(Paragraphs, AreLinesInAListOfShortLines) {
  EXPECT_FALSE(is_hard_wrapped("Oar\nEllis\nPier\nLamp\nRope\nBoat\nTide\nNet\n"));
}

TEST(Paragraphs, KnowWhatEndsASentence) {
  EXPECT_TRUE(ends_sentence("It sank."));
  EXPECT_TRUE(ends_sentence("\u201CIt sank!\u201D)"));
  EXPECT_TRUE(ends_sentence("And so on\u2026"));
  EXPECT_FALSE(ends_sentence("Search at night"));
  EXPECT_FALSE(ends_sentence(""));
}

TEST(Paragraphs, CountRoughWords) {
  EXPECT_EQ(rough_words(" one two\u00A0three\u2003four-five \n"), 4u);
  EXPECT_EQ(rough_words(""), 0u);
  EXPECT_TRUE(has_words("one two three", 3));
  EXPECT_FALSE(has_words("one two three", 4));
}

}  // namespace
}  // namespace slantwise
