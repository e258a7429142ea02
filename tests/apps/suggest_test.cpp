#include "apps/suggest.h"

#include <gtest/gtest.h>

#include <vector>

namespace slantwise {
namespace {

TEST(EditDistance, CountsInsertionsDeletionsSubstitutionsAndSwaps) {
  EXPECT_EQ(edit_distance("terms", "terms"), 0u);
  EXPECT_EQ(edit_distance("trems", "terms"), 1u);     // one swap
  EXPECT_EQ(edit_distance("term", "terms"), 1u);      // one insertion
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);  // k-s, e-i, +g
  EXPECT_EQ(edit_distance("", "abc"), 3u);
}

TEST(DidYouMean, NamesTheNearestAndIgnoresCase) {
  const std::vector<std::string> known = {"Gazette", "Herald"};
  EXPECT_EQ(did_you_mean("gazete", known), "; did you mean \"Gazette\"?");
  EXPECT_EQ(did_you_mean("Courier", known), "");
  EXPECT_EQ(did_you_mean("x", {}), "");
}

TEST(Listed, JoinsWithCommasAndAnd) {
  EXPECT_EQ(listed(std::vector<std::string>{}), "");
  EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(listed(std::vector<std::string>{"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace slantwise
