#include "models/estimate/philox.h"

namespace slantwise {

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(second),
               static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(first)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t permutation, std::uint32_t stratum,
                           Purpose purpose)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
      counter_{0, permutation, stratum, static_cast<std::uint32_t>(purpose)} {}

std::uint32_t RandomStream::bits() {
  if (used_ == 4) {
    out_ = philox4x32(counter_, key_);
    ++counter_[0];
    used_ = 0;
  }
  return out_[used_++];
}

std::uint32_t RandomStream::draw(std::uint32_t m) {
  const std::uint32_t over = (0 - m) % m;  // 2^32 mod m: so many bits at the top are passed over
  for (;;) {
    const std::uint32_t x = bits();
    if (over == 0 || x < 0 - over) return x % m;
  }
}

}  // namespace slantwise
