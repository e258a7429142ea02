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

Interner::Key Interner::key_of(std::string_view word) {
  const std::uint64_t head = head_of(word);
  return {head, hash_of(word, head)};
}

Interner::Slot& Interner::slot_of(std::string_view word, Key key) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.id == kFree) return slot;
    if (slot.head != key.head || slot.length != word.size()) continue;
    if (word.size() <= 8 || term(slot.id) == word) return slot;
  }
}

std::uint32_t Interner::add(std::string_view word, Key key) {
  Slot& slot = slot_of(word, key);
  if (slot.id != kFree) return slot.id;
  const auto id = static_cast<std::uint32_t>(size());
  slot = {key.head, static_cast<std::uint32_t>(word.size()), id};
  bytes_ += word;
  begins_.push_back(bytes_.size());
  if (4 * size() > 3 * slots_.size()) grow();
  return id;
}

std::uint32_t Interner::add(std::string_view word) { return add(word, key_of(word)); }

std::span<const std::uint32_t> Interner::add_all(std::span<const std::string_view> words) {
  // The table is larger than the nearest cache: ask for a slot some words before it is needed.
  constexpr std::size_t kAhead = 12;
  keys_.clear();
  ids_.clear();
  for (const std::string_view word : words) keys_.push_back(key_of(word));
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at + kAhead < words.size()) {
      __builtin_prefetch(&slots_[keys_[at + kAhead].hash & (slots_.size() - 1)]);
    }
    ids_.push_back(add(words[at], keys_[at]));
  }
  return ids_;
}

void Interner::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id == kFree) continue;
    const std::string_view word = term(slot.id);
    slot_of(word, {slot.head, hash_of(word, slot.head)}) = slot;
  }
}

}  // namespace slantwise
