// Numbers the terms of a corpus in the order in which they are first seen.
//
// Example:
//   Vocabulary words;
//   TermId tax = words.add("tax");
//   words.term(tax);     // "tax"
//   words.find("cut");   // kNoTerm
//
// Owns its terms; views stay valid as long as it lives. Movable, not copyable.
// Reading from several threads is safe while nobody adds.
#pragma once

#include <tsl/robin_map.h>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace slantwise {

enum class TermId : std::uint32_t {};
constexpr TermId kNoTerm{0xffffffffu};

class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(Vocabulary&&) noexcept = default;
  Vocabulary& operator=(Vocabulary&&) noexcept = default;

  TermId add(std::string_view term);
  TermId find(std::string_view term) const;
  std::string_view term(TermId id) const { return terms_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return terms_.size(); }

 private:
  std::deque<std::string> terms_;  // a deque never moves its strings, so ids_ may view them
  tsl::robin_map<std::string_view, TermId> ids_;
};

}  // namespace slantwise
