#include "core/clean/rule_set.h"

#include <gtest/gtest.h>

#include "core/clean/matcher.h"
#include "core/error.h"

namespace slantwise {
namespace {

using Numbers = std::vector<std::size_t>;

Rule rule(std::string pattern) {
  Rule result;
  result.pattern = std::move(pattern);
  result.defined = "tide.yaml:3";
  return result;
}

TEST(RuleSet, FindsTheRulesThatMatchInTheirOrder) {
  RuleSet set(RE2::ANCHOR_BOTH);
  set.add(rule("f.*"), 9);
  set.add(rule("tug"), 2);
  set.add(rule("ferry"), 4);
  set.compile();
  EXPECT_EQ(set.hits("ferry"), (Numbers{9, 4}));
  EXPECT_EQ(set.hits("tug"), Numbers{2});
  EXPECT_EQ(set.hits("tugs"), Numbers{});
  EXPECT_EQ(set.hits(""), Numbers{});
}

TEST(RuleSet, FindsThemAnywhereWithoutAnchors) {
  RuleSet set(RE2::UNANCHORED);
  set.add(rule("a|b"), 0);
  set.add(rule("\\Ab"), 1);
  set.compile();
  EXPECT_EQ(set.hits("xb"), Numbers{0});
  EXPECT_EQ(set.hits("bx"), (Numbers{0, 1}));
}

TEST(RuleSet, MatchesNothingWhenEmpty) {
  RuleSet set(RE2::UNANCHORED);
  set.compile();
  EXPECT_EQ(set.hits("ferry"), Numbers{});
}

TEST(RuleSet, NamesFileAndLineOfABadPattern) {
  RuleSet set(RE2::ANCHOR_BOTH);
  try {
    set.add(rule("(tide"), 0);
    FAIL();
  } catch (const InputError& error) {
    EXPECT_TRUE(std::string_view(error.what()).starts_with("tide.yaml:3: bad pattern: "));
  }
}

// Long paragraphs are tried on fewer rules: the limits are those of the rules all the same.
TEST(Matcher, TriesARuleOnParagraphsUpToItsLengthInWords) {
  for (const std::size_t longest : {1u, 25u, 26u, 60u, 61u, 150u}) {
    Rule any = rule(".*");
    any.longest = longest;
    const Matcher matcher(RuleBook{{any}, {}});
    std::string words = "w";
    for (std::size_t n = 1; n <= 160; ++n, words += " w") {
      EXPECT_EQ(matcher.whole(words).size(), n <= longest ? 1u : 0u) << n << " of " << longest;
    }
  }
}

}  // namespace
}  // namespace slantwise
