// Random numbers from a counter: Philox4x32-10 (Salmon et al. 2011), as methods 1.5 fixes it.
//
// A stream is named by (seed, permutation, stratum, purpose); the same name gives the same numbers
// on every machine and for any number of threads, and nothing is kept between streams.
#pragma once

#include <array>
#include <cstdint>

namespace slantwise {

// The published function: ten rounds on `counter` under `key`.
std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key);

// What a stream is for; part of its name.
enum class Purpose : std::uint32_t { permutation = 0, bootstrap = 1, subsample = 2, folds = 3 };

class RandomStream {
 public:
  // Key: the seed, low word first. Counter: block from 0, `permutation`, `stratum`, purpose.
  RandomStream(std::uint64_t seed, std::uint32_t permutation, std::uint32_t stratum,
               Purpose purpose);

  // The next 32 bits: the outputs of block 0 in order, then those of block 1, ...
  std::uint32_t bits();
  // Evenly from 0 to m - 1: bits at or above floor(2^32/m) m are passed over. REQUIRES: m > 0.
  std::uint32_t draw(std::uint32_t m);

 private:
  std::array<std::uint32_t, 2> key_;
  std::array<std::uint32_t, 4> counter_;
  std::array<std::uint32_t, 4> out_{};
  unsigned used_ = 4;
};

}  // namespace slantwise
