#include "models/repeated_terms.h"

#include <xxhash.h>

#include <algorithm>

namespace slantwise {
namespace {

constexpr int kSlotBits = 28;  // 40 million n-grams share 268 million slots

std::uint32_t slot(std::string_view term) {
  return static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()) >> (64 - kSlotBits));
}

bool has(const std::vector<std::uint64_t>& bits, std::uint32_t at) {
  return (bits[at / 64] >> at % 64 & 1) != 0;
}

void set(std::vector<std::uint64_t>& bits, std::uint32_t at) {
  bits[at / 64] |= std::uint64_t{1} << at % 64;
}

}  // namespace

RepeatedTerms::RepeatedTerms()
    : once_((std::size_t{1} << kSlotBits) / 64), twice_((std::size_t{1} << kSlotBits) / 64) {}

void RepeatedTerms::add_text(std::span<const std::string_view> terms) {
  text_.clear();
  for (const std::string_view term : terms) text_.push_back(slot(term));
  std::ranges::sort(text_);
  text_.erase(std::ranges::unique(text_).begin(), text_.end());
  for (const std::uint32_t at : text_) set(has(once_, at) ? twice_ : once_, at);
}

bool RepeatedTerms::maybe(std::string_view term) const { return has(twice_, slot(term)); }

}  // namespace slantwise
