#include "core/text/code_points.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(CodePoints, AreTakenOneByOneFromBothSides) {
  const std::string_view text = "a\u00E9\u4E2D";  // 1, 2 and 3 bytes
  std::size_t at = 0;
  EXPECT_EQ(take(text, at), 'a');
  EXPECT_EQ(take(text, at), 0xE9);
  EXPECT_EQ(at, 3u);
  EXPECT_EQ(take(text, at), 0x4E2D);
  EXPECT_EQ(at, text.size());
  EXPECT_EQ(take_back(text, at), 0x4E2D);
  EXPECT_EQ(take_back(text, at), 0xE9);
  EXPECT_EQ(at, 1u);
}

TEST(CodePoints, OfBadBytesAreReplacements) {
  std::size_t at = 0;
  EXPECT_EQ(take("\xFF", at), 0xFFFD);
  EXPECT_EQ(at, 1u);
  EXPECT_EQ(take_back("\xFF", at), 0xFFFD);
  EXPECT_EQ(at, 0u);
}

TEST(CodePoints, OfBadBytesAreNegativeWhereAskedFor) {
  std::size_t at = 0;
  EXPECT_EQ(take_or_negative("\u00E9", at), 0xE9);
  at = 0;
  EXPECT_LT(take_or_negative("\xFF", at), 0);
  EXPECT_EQ(at, 1u);
}

TEST(CodePoints, AreWrittenAsUtf8) {
  EXPECT_EQ(utf8('a') + utf8(0xE9) + utf8(0x4E2D) + utf8(0x1F600), "a\u00E9\u4E2D\U0001F600");
}

}  // namespace
}  // namespace slantwise
