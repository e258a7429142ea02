#include "models/repeated_terms.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace slantwise {
namespace {

using Terms = std::array<std::string_view, 2>;

TEST(RepeatedTerms, KnowWhatIsInTwoTexts) {
  RepeatedTerms repeated;
  repeated.add_text(Terms{"a b", "b c"});
  repeated.add_text(Terms{"b c", "c d"});
  EXPECT_TRUE(repeated.maybe("b c"));
  EXPECT_FALSE(repeated.maybe("a b"));
  EXPECT_FALSE(repeated.maybe("c d"));
  EXPECT_FALSE(repeated.maybe("never"));
}

TEST(RepeatedTerms, CountATextOnce) {
  RepeatedTerms repeated;
  repeated.add_text(Terms{"a b", "a b"});
  EXPECT_FALSE(repeated.maybe("a b"));
}

// 200,000 terms in 268 million slots: 75 share a slot on average, so nearly all stay apart.
TEST(RepeatedTerms, AreHardlyEverWrong) {
  RepeatedTerms repeated;
  std::vector<std::string> names;
  for (int i = 0; i < 200'000; ++i) names.push_back("term " + std::to_string(i));
  for (const std::string& name : names) {
    const std::string_view view = name;
    repeated.add_text({&view, 1});
  }
  std::size_t wrong = 0;
  for (const std::string& name : names) wrong += repeated.maybe(name);
  EXPECT_LT(wrong, 400);
}

}  // namespace
}  // namespace slantwise
