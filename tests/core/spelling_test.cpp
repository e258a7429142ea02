#include "core/voice/spelling.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(Spelling, CountsChangedLetters) {
  EXPECT_EQ(letters_changed("roe", "roe"), 0u);
  EXPECT_EQ(letters_changed("", "roe"), 3u);
  EXPECT_EQ(letters_changed("lavrov", "lawrow"), 2u);  // v, v
  EXPECT_EQ(letters_changed("sergey", "sergei"), 1u);
  EXPECT_EQ(letters_changed("roe", "rose"), 1u);
}

TEST(Spelling, IsOneForAll) {
  EXPECT_EQ(spelling("lawrow"), "lavrov");
  EXPECT_EQ(spelling("zelenskyy"), "zelensky");
  EXPECT_EQ(spelling("dorvanskij"), "dorvansky");
  EXPECT_EQ(spelling("gonz\u00E1lez"), "gonzalez");
  EXPECT_EQ(spelling("\u043B\u0430\u0432\u0440\u043E\u0432"), "lavrov");  // Cyrillic
  EXPECT_EQ(spelling("roe"), "roe");
}

TEST(Spelling, LongNamesThatDifferALittleAreOne) {
  EXPECT_TRUE(same_name("lavrov", "lawrow", Agreeing::alone));
  EXPECT_TRUE(same_name("dorvanov", "dorvanof", Agreeing::alone));
  EXPECT_FALSE(same_name("dorvanov", "dorvenof", Agreeing::alone));  // two letters
  EXPECT_TRUE(same_name("dorvanov", "dorvenof", Agreeing::first_name));
  EXPECT_FALSE(same_name("brown", "braun", Agreeing::first_name));    // short
  EXPECT_FALSE(same_name("lavrov", "favrov", Agreeing::first_name));  // first letter
  EXPECT_FALSE(same_name("", "lavrov", Agreeing::alone));
}

}  // namespace
}  // namespace slantwise
