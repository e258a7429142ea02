#include "core/text/interner.h"

#include <cstring>

namespace slantwise {
namespace {

constexpr std::uint32_t kFree = 0xffffffffu;

template <class Number>
std::uint64_t load(const char* at) {
  Number value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// Different for different words of one length up to eight bytes: the loads overlap, so that no
// byte outside the word is read.
std::uint64_t head_of(std::string_view word) {
  const char* begin = word.data();
  const std::size_t size = word.size();
  if (size >= 8) return load<std::uint64_t>(begin);
  if (size >= 4) return load<std::uint32_t>(begin) | load<std::uint32_t>(begin + size - 4) << 32;
  if (size >= 2) return load<std::uint16_t>(begin) | load<std::uint16_t>(begin + size - 2) << 16;
  return size == 1 ? load<std::uint8_t>(begin) : 0;
}

std::uint64_t mix(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15u;  // 2^64 divided by the golden ratio (Knuth 6.4)
  return value ^ (value >> 32);
}

std::uint64_t hash_of(std::string_view word, std::uint64_t head) {
  std::uint64_t hash = mix(head + word.size());
  for (std::size_t at = 8; at + 8 < word.size(); at += 8) {
    hash = mix(hash ^ load<std::uint64_t>(word.data() + at));
  }
  if (word.size() > 8) hash = mix(hash ^ load<std::uint64_t>(word.data() + word.size() - 8));
  return hash;
}

}  // namespace

Interner::Interner() : slots_(1u << 12), begins_{0} {}

Interner::Slot& Interner::slot_of(std::string_view word, std::uint64_t head) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(word, head) & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.id == kFree) return slot;
    if (slot.head != head || slot.length != word.size()) continue;
    if (word.size() <= 8 || term(slot.id) == word) return slot;
  }
}

std::uint32_t Interner::add(std::string_view word) {
  const std::uint64_t head = head_of(word);
  Slot& slot = slot_of(word, head);
  if (slot.id != kFree) return slot.id;
  const auto id = static_cast<std::uint32_t>(size());
  slot = {head, static_cast<std::uint32_t>(word.size()), id};
  bytes_ += word;
  begins_.push_back(bytes_.size());
  if (2 * size() > slots_.size()) grow();
  return id;
}

void Interner::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id != kFree) slot_of(term(slot.id), slot.head) = slot;
  }
}

}  // namespace slantwise
