#include "core/text/term_numbers.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

struct Numbered {
  std::vector<std::uint32_t> numbers;
  std::vector<std::string> terms;
  bool operator==(const Numbered&) const = default;
};

Numbered numbered(TermNumbers& numbers, const std::vector<std::string_view>& words) {
  Numbered result;
  for (const TermId term : numbers.number(words, result.terms)) {
    result.numbers.push_back(static_cast<std::uint32_t>(term));
  }
  return result;
}

TEST(TermNumbers, FollowTheFirstUseOfEachKey) {
  TermNumbers numbers;
  EXPECT_EQ(numbered(numbers, {"Kel\u2019s", "Tax", "kel", "TAX", "cut"}),
            (Numbered{{0, 1, 0, 1, 2}, {"kel", "tax", "cut"}}));
}

TEST(TermNumbers, DoNotDependOnEarlierDocuments) {
  TermNumbers numbers;
  numbered(numbers, {"rain", "cut", "tax"});
  EXPECT_EQ(numbered(numbers, {"tax", "rain"}), (Numbered{{0, 1}, {"tax", "rain"}}));
  EXPECT_EQ(numbered(numbers, {}), (Numbered{}));
}

TEST(TermNumbers, StayRightWhenTheMemoryIsFull) {
  TermNumbers numbers(2);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(numbered(numbers, {"a", "b", "C", "c"}), (Numbered{{0, 1, 2, 2}, {"a", "b", "c"}}));
  }
}

}  // namespace
}  // namespace slantwise
