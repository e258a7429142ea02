#include "apps/html/joins.h"

#include <gtest/gtest.h>

namespace slantwise::html {
namespace {

TEST(Joins, SetMarksBesideTheWordThatTheyBelongTo) {
  EXPECT_TRUE(joins_left("the ("));
  EXPECT_TRUE(joins_left(""));
  EXPECT_FALSE(joins_left("the"));
  EXPECT_TRUE(joins_right(", said"));
  EXPECT_TRUE(joins_right("-ravaged"));
  EXPECT_FALSE(joins_right("- and"));
  EXPECT_FALSE(joins_right("said"));
}

}  // namespace
}  // namespace slantwise::html
