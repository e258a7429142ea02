// Numbers words on the hot path of counting: words of up to eight bytes are compared in the table
// itself.
//
// Example:
//   Interner words;
//   words.add("tax");  // 0
//   words.term(0);     // "tax"
//
// Numbers follow the order in which words are first seen. Owns its words; views are valid until
// the next add(). Movable, not copyable.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

class Interner {
 public:
  Interner();
  Interner(Interner&&) noexcept = default;
  Interner& operator=(Interner&&) noexcept = default;

  // REQUIRES: fewer than 2^32 - 1 words.
  std::uint32_t add(std::string_view word);

  // The numbers of `words`, as if each was added in turn; faster, as it looks ahead.
  // Valid until the next call.
  std::span<const std::uint32_t> add_all(std::span<const std::string_view> words);

  std::string_view term(std::uint32_t id) const {
    return std::string_view(bytes_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint64_t head = 0;  // the first eight bytes, or all of a shorter word
    std::uint32_t length = 0;
    std::uint32_t id = 0xffffffffu;  // free
  };
  struct Key {
    std::uint64_t head, hash;
  };
  static Key key_of(std::string_view word);
  Slot& slot_of(std::string_view word, Key key);
  std::uint32_t add(std::string_view word, Key key);
  void grow();

  std::vector<Slot> slots_;  // a power of two, at most three quarters of it taken
  std::vector<Key> keys_;    // of the words in add_all()
  std::vector<std::uint32_t> ids_;
  std::string bytes_;
  std::vector<std::uint64_t> begins_;
};

}  // namespace slantwise
