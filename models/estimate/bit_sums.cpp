#include "models/estimate/bit_sums.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace slantwise {
namespace {

// The eight bits of a byte as eight bytes of 0 or 1, first bit first.
constexpr std::array<std::array<std::uint8_t, 8>, 256> spread_table() {
  std::array<std::array<std::uint8_t, 8>, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      table[byte][bit] = static_cast<std::uint8_t>((byte >> bit) & 1u);
    }
  }
  return table;
}
constexpr auto kSpread = spread_table();

std::uint64_t spread(std::uint64_t word, std::size_t byte) {
  return std::bit_cast<std::uint64_t>(kSpread[(word >> (8 * byte)) & 255]);
}

}  // namespace

void BitSums::clear() {
  for (unsigned level = 0; level < top_; ++level) {
    plane_[level].fill(0);
    waits_[level] = false;
  }
  top_ = 0;
}

void BitSums::add(const BitRow& row, std::uint32_t value) {
  for (unsigned level = 0; value != 0; ++level, value >>= 1) {
    if (value & 1u) add_at(row, level);
  }
}

// Two rows of one weight wait for each other: then three become a sum and a carry.
void BitSums::add_at(const BitRow& row, unsigned level) {
  BitRow carry = row;
  for (; level < kLevels; ++level) {
    top_ = std::max(top_, level + 1);
    if (!waits_[level]) {
      waiting_[level] = carry;
      waits_[level] = true;
      return;
    }
    BitRow& plane = plane_[level];
    const BitRow& waiting = waiting_[level];
    for (std::size_t i = 0; i < kRowWords; ++i) {
      const std::uint64_t both = plane[i] ^ waiting[i];
      const std::uint64_t next = (plane[i] & waiting[i]) | (both & carry[i]);
      plane[i] = both ^ carry[i];
      carry[i] = next;
    }
    waits_[level] = false;
  }
}

void BitSums::totals(std::array<double, kRowBits>& out) {
  // What a waiting row carries may wait one level up, which comes next.
  for (unsigned level = 0; level < top_; ++level) {
    if (!waits_[level]) continue;
    BitRow carry;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < kRowWords; ++i) {
      carry[i] = plane_[level][i] & waiting_[level][i];
      plane_[level][i] ^= waiting_[level][i];
      any |= carry[i];
    }
    waits_[level] = false;
    if (any != 0) add_at(carry, level + 1);
  }
  out.fill(0);
  for (unsigned base = 0; base < top_; base += 8) {  // eight levels fill a byte
    const double scale = std::ldexp(1.0, static_cast<int>(base));
    const unsigned end = std::min(top_, base + 8);
    for (std::size_t at = 0; at < kRowBits; at += 8) {
      std::uint64_t bytes = 0;
      for (unsigned level = base; level < end; ++level) {
        bytes |= spread(plane_[level][at / 64], at / 8 % 8) << (level - base);
      }
      const auto eight = std::bit_cast<std::array<std::uint8_t, 8>>(bytes);
      for (std::size_t i = 0; i < 8; ++i) out[at + i] += scale * eight[i];
    }
  }
}

}  // namespace slantwise
