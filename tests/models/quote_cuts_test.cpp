#include "models/quote_cuts.h"

#include <gtest/gtest.h>

#include <string>

namespace slantwise {
namespace {

// A word is a letter.
std::vector<TermId> words(const std::string& letters) {
  std::vector<TermId> terms;
  for (const char c : letters) terms.push_back(TermId{static_cast<std::uint32_t>(c)});
  return terms;
}

std::vector<QuoteCut> cuts(const std::string& whole, const std::string& version) {
  return quote_cuts(words(whole), words(version));
}

using Cuts = std::vector<QuoteCut>;

TEST(QuoteCuts, AreNoneWhereNothingDiffers) {
  EXPECT_EQ(cuts("abc", "abc"), Cuts{});
  EXPECT_EQ(cuts("", ""), Cuts{});
}

TEST(QuoteCuts, NameWhatIsLeftOutAtEitherEndAndInTheMiddle) {
  EXPECT_EQ(cuts("abcdef", "cdef"), (Cuts{{{0, 2}, {0, 0}}}));
  EXPECT_EQ(cuts("abcdef", "abcd"), (Cuts{{{4, 6}, {4, 4}}}));
  EXPECT_EQ(cuts("abcdef", "abef"), (Cuts{{{2, 4}, {2, 2}}}));
}

TEST(QuoteCuts, NameWhatIsPutInAndReplaced) {
  EXPECT_EQ(cuts("abcd", "abxcd"), (Cuts{{{2, 2}, {2, 3}}}));
  // we sail on Monday morning > we leave on Monday: "sail" by "leave", without "morning".
  EXPECT_EQ(cuts("wsomn", "wlom"), (Cuts{{{1, 2}, {1, 2}}, {{4, 5}, {4, 4}}}));
}

TEST(QuoteCuts, DoNotPickSingleWordsOutOfLongStretches) {
  // 12 other words with one in common: all of it is replaced.
  EXPECT_EQ(cuts("abcdefghijkl", "mnopqrstuvwl"), (Cuts{{{0, 12}, {0, 12}}}));
  EXPECT_EQ(cuts("abcdefghijkl", "mnopqrstujkl"), (Cuts{{{0, 9}, {0, 9}}}));
}

TEST(CommonWords, AreTheLongestStretchThatAllHave) {
  const auto whole = words("abcdefgh");
  const auto one = words("xbcdefy"), two = words("cdefgh");
  const std::vector<Words> both = {one, two};
  EXPECT_EQ(common_words(whole, both), (Span{2, 6}));  // c d e f
  EXPECT_EQ(common_words(whole, {}), (Span{0, 8}));
  const auto other = words("xyz");
  const std::vector<Words> none = {other};
  EXPECT_TRUE(common_words(whole, none).empty());
}

}  // namespace
}  // namespace slantwise
