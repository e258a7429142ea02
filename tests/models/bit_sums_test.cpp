#include "models/estimate/bit_sums.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

namespace slantwise {
namespace {

BitRow some_row(std::mt19937_64& random) {
  BitRow row;
  for (std::uint64_t& word : row) word = random();
  return row;
}

TEST(BitSums, EqualsAddingOneByOne) {
  std::mt19937_64 random(3);
  const auto sums = std::make_unique<BitSums>();
  for (const std::uint32_t largest : {1u, 3u, 1000u, 3'000'000u}) {
    sums->clear();
    std::array<double, kRowBits> expected{}, totals{};
    for (int unit = 0; unit < 301; ++unit) {
      const BitRow row = some_row(random);
      const auto value = static_cast<std::uint32_t>(random() % largest + 1);
      sums->add(row, value);
      for (std::size_t i = 0; i < kRowBits; ++i) {
        expected[i] += (row[i / 64] >> (i % 64)) & 1u ? value : 0;
      }
    }
    sums->totals(totals);
    EXPECT_EQ(totals, expected) << largest;
  }
}

TEST(BitSums, StartsAtZeroAndAgainAfterClear) {
  std::mt19937_64 random(4);
  BitSums sums;
  std::array<double, kRowBits> totals;
  sums.totals(totals);
  EXPECT_EQ(totals, (std::array<double, kRowBits>{}));
  sums.clear();
  for (int i = 0; i < 5; ++i) sums.add(some_row(random), 77);
  sums.clear();
  sums.totals(totals);
  EXPECT_EQ(totals, (std::array<double, kRowBits>{}));
}

TEST(BitSums, HoldsSumsUpToThirtyTwoBits) {
  BitSums sums;
  BitRow row{};
  row[0] = 1;
  for (int i = 0; i < 15; ++i) sums.add(row, 0x10000001u);
  std::array<double, kRowBits> totals;
  sums.totals(totals);
  EXPECT_EQ(totals[0], 15.0 * 0x10000001u);
  EXPECT_EQ(totals[1], 0);
}

}  // namespace
}  // namespace slantwise
