#include "models/estimate/philox.h"

#include <gtest/gtest.h>

#include <vector>

namespace slantwise {
namespace {

using Words = std::array<std::uint32_t, 4>;

// The known answers of Random123 1.14, kat_vectors: "philox4x32 10".
TEST(Philox, GivesTheKnownAnswersOfRandom123) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
            (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  constexpr std::uint32_t kOnes = 0xffffffff;
  EXPECT_EQ(philox4x32({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(RandomStream, CountsBlocksUnderItsName) {
  RandomStream stream(0x0000000200000001, 7, 3, Purpose::subsample);
  for (std::uint32_t block = 0; block < 3; ++block) {
    for (const std::uint32_t word : philox4x32({block, 7, 3, 2}, {1, 2})) {
      EXPECT_EQ(stream.bits(), word);
    }
  }
}

// floor(2^32 / m) m for m = 3 * 2^30 is m itself: a quarter of all values is passed over.
TEST(RandomStream, PassesOverWhatWouldFavorSmallNumbers) {
  constexpr std::uint32_t kSize = 3u << 30;
  RandomStream raw(5, 1, 0, Purpose::permutation), drawn(5, 1, 0, Purpose::permutation);
  int passed = 0;
  for (int i = 0; i < 40; ++i) {
    const std::uint32_t draw = drawn.draw(kSize);
    std::uint32_t bits = raw.bits();
    for (; bits >= kSize; bits = raw.bits()) ++passed;
    EXPECT_EQ(draw, bits % kSize);
  }
  EXPECT_GT(passed, 0);
}

TEST(RandomStream, DrawsEveryNumberAboutAsOften) {
  RandomStream stream(1, 1, 0, Purpose::permutation);
  std::vector<int> seen(6, 0);
  for (int i = 0; i < 6000; ++i) ++seen[stream.draw(6)];
  for (const int times : seen) EXPECT_NEAR(times, 1000, 120);  // four standard deviations
  EXPECT_EQ(stream.draw(1), 0u);
}

}  // namespace
}  // namespace slantwise
